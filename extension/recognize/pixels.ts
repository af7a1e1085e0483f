/** A picture's pixels as a canvas hands them over: red, green, blue, alpha; one byte each. */
export interface Pixels {
  data: Uint8ClampedArray
  width: number
  height: number
}
