import fc from 'fast-check'
import { expect, it } from 'vitest'
import { boundsOf, toPage, toScreen } from '../../../../extension/capture/region/screen-pixels.ts'

const plain = { pixelRatio: 1, zoom: 1, offsetLeft: 0, offsetTop: 0, width: 1280, height: 800 }

it.each([
  ['a screen with two pixels per CSS pixel', { ...plain, pixelRatio: 2 }, { x: 200, y: 100 }],
  ['a page zoomed to 80 %', { ...plain, pixelRatio: 0.8 }, { x: 80, y: 40 }],
  ['a view pinched to double and moved', { ...plain, zoom: 2, offsetLeft: 60, offsetTop: 40 }, { x: 80, y: 20 }],
])('finds the pixel on %s', (_, view, expected) => {
  expect(toScreen({ x: 100, y: 50 }, view)).toEqual(expected)
})

it('knows the size of the visible tab in pixels', () => {
  expect(boundsOf({ ...plain, pixelRatio: 1.5 })).toEqual({ width: 1920, height: 1200 })
})

it('finds the way back from every pixel', () => {
  const number = fc.double({ min: 0.25, max: 4, noNaN: true })
  const pixel = fc.integer({ min: 0, max: 8000 })
  fc.assert(
    fc.property(number, number, pixel, pixel, (pixelRatio, zoom, x, y) => {
      const view = { ...plain, pixelRatio, zoom, offsetLeft: 12, offsetTop: 7 }
      const back = toScreen(toPage({ x, y }, view), view)
      expect(back.x).toBeCloseTo(x, 6)
      expect(back.y).toBeCloseTo(y, 6)
    }),
  )
})
