import type { Region } from './region/region.ts'

/** Colour a frame is filled with so that the extension finds it on a picture of the screen; no invoice has it. */
export const markColor = [255, 0, 254] as const

/** Pixels of that colour left around what the frame shows, so that every shot tells where the frame is. */
export const markedBorder = 4

/** Pixels as a canvas gives them: four bytes each, row by row. */
export interface MarkPixels {
  data: Uint8ClampedArray
  width: number
  height: number
}

/** Screens with a colour profile of their own change a colour a little. */
const tolerance = 24

/** The box of everything that has one colour; undefined when nothing has it. */
export function findMark(
  { data, width, height }: MarkPixels,
  color: readonly [number, number, number] = markColor,
): Region | undefined {
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4
      const near = color.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) <= tolerance)
      if (!near) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = y
    }
  }
  return right < 0 ? undefined : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 }
}
