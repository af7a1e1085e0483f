import { expect, it } from 'vitest'
import { inPicture, isPictureOf } from '../../../extension/capture/cut-region.ts'

const region = { x: 10, y: 20, width: 300, height: 200 }
const bounds = { width: 1280, height: 900 }

it('cuts exactly what was framed', () => {
  expect(inPicture({ region, bounds }, { width: 1280, height: 900 })).toEqual(region)
})

it('is not moved by a window size that rounds to another pixel', () => {
  expect(inPicture({ region, bounds: { width: 1281, height: 899 } }, { width: 1280, height: 900 })).toEqual(region)
})

it('scales where a browser hides its true pixel ratio', () => {
  const twice = { x: 20, y: 40, width: 600, height: 400 }
  expect(inPicture({ region, bounds }, { width: 2560, height: 1800 })).toEqual(twice)
})

it('never reaches beyond the picture and is never empty', () => {
  const edge = { x: 1279, y: 899, width: 50, height: 50 }
  expect(inPicture({ region: edge, bounds }, { width: 1280, height: 900 })).toEqual({
    x: 1279,
    y: 899,
    width: 1,
    height: 1,
  })
})

it.each([
  ['the same size', { width: 1280, height: 900 }, true],
  ['a pixel off, as browsers round', { width: 1281, height: 899 }, true],
  ['twice the size, from a browser that hides its pixel ratio', { width: 2560, height: 1800 }, true],
  ['narrower, because a panel opened meanwhile', { width: 894, height: 900 }, false],
])('knows whether a picture shows the measured window: %s', (_, picture, shows) => {
  expect(isPictureOf(bounds, picture)).toBe(shows)
})
