import { expect, it } from 'vitest'
import { inPicture } from '../../../extension/capture/cut-region.ts'

const region = { x: 10, y: 20, width: 300, height: 200 }

it('cuts exactly what was framed', () => {
  expect(inPicture(region, { width: 1280, height: 900 }, { width: 1280, height: 900 })).toEqual(region)
})

it('is not moved by a window size that rounds to another pixel', () => {
  expect(inPicture(region, { width: 1281, height: 899 }, { width: 1280, height: 900 })).toEqual(region)
})

it('scales where a browser hides its true pixel ratio', () => {
  const twice = { x: 20, y: 40, width: 600, height: 400 }
  expect(inPicture(region, { width: 1280, height: 900 }, { width: 2560, height: 1800 })).toEqual(twice)
})

it('never reaches beyond the picture and is never empty', () => {
  const edge = { x: 1279, y: 899, width: 50, height: 50 }
  expect(inPicture(edge, { width: 1280, height: 900 }, { width: 1280, height: 900 })).toEqual({
    x: 1279,
    y: 899,
    width: 1,
    height: 1,
  })
})
