import { expect, it } from 'vitest'
import { findMark, markColor } from '../../../extension/capture/find-mark.ts'

/** A white screen with a box of one colour. */
function screen(box: { x: number; y: number; width: number; height: number }, color: readonly number[] = markColor) {
  const [width, height] = [40, 30]
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = box.y; y < box.y + box.height; y += 1) {
    for (let x = box.x; x < box.x + box.width; x += 1) data.set(color, (y * width + x) * 4)
  }
  return { data, width, height }
}
const box = { x: 5, y: 7, width: 12, height: 9 }

it('finds the frame to the pixel', () => {
  expect(findMark(screen(box))).toEqual(box)
})

it('finds it on a screen that shifts colours a little', () => {
  expect(findMark(screen(box, [240, 12, 244]))).toEqual(box)
})

it('finds nothing on a screen without it', () => {
  expect(findMark(screen(box, [255, 0, 0]))).toBeUndefined()
})
