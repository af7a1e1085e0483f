import { describe, expect, test } from 'vitest'
import { moved, rotated, scaleOf, showing, wholePicture, zoomed } from '../../../extension/review/view.ts'

const stage = { frame: { width: 300, height: 200 }, picture: { width: 1200, height: 800 } }

test('the whole picture fits the frame, also when it is turned', () => {
  expect(scaleOf(wholePicture, stage)).toBe(0.25)
  expect(scaleOf(rotated(wholePicture), stage)).toBe(200 / 1200)
})

test('four quarter turns are none', () => {
  expect(rotated(rotated(rotated(rotated(wholePicture))))).toEqual(wholePicture)
})

describe('zooming', () => {
  test('keeps the point under the pointer where it is', () => {
    const pointer = { x: 60, y: -40 }
    const view = zoomed(wholePicture, stage, 2, pointer)
    const under = (at: typeof view) => ({ x: (pointer.x - at.x) / at.zoom, y: (pointer.y - at.y) / at.zoom })
    expect(under(view)).toEqual(under(wholePicture))
  })

  test('ends at the whole picture and at eightfold', () => {
    expect(zoomed(wholePicture, stage, 0.5)).toEqual(wholePicture)
    expect(zoomed(wholePicture, stage, 100).zoom).toBe(8)
  })

  test('out again brings the picture back to the middle', () => {
    const away = moved(zoomed(wholePicture, stage, 4), stage, { x: 500, y: 500 })
    expect(zoomed(away, stage, 0.25)).toEqual(wholePicture)
  })
})

test('a picture moves no further than its edge', () => {
  const view = moved(zoomed(wholePicture, stage, 2), stage, { x: 1000, y: -1000 })
  expect(view).toMatchObject({ x: 150, y: -100 })
  expect(moved(wholePicture, stage, { x: 50, y: 50 })).toEqual(wholePicture)
})

describe('showing a field', () => {
  const corner = { x: 0.9, y: 0.9, width: 0.1, height: 0.1 }
  test('leaves the whole picture as it is', () => expect(showing(wholePicture, stage, corner)).toEqual(wholePicture))
  test('moves an enlarged picture so that the box is in the frame', () => {
    expect(showing(zoomed(wholePicture, stage, 4), stage, corner)).toMatchObject({ x: -450, y: -300 })
  })
  test('knows where the box is in a turned picture', () => {
    const upright = zoomed(rotated(wholePicture), stage, 4)
    const view = showing(upright, stage, corner)
    expect(Math.sign(view.x)).toBe(1)
    expect(Math.sign(view.y)).toBe(-1)
  })
})

test('before the picture is there nothing divides by zero', () => {
  const empty = { frame: { width: 300, height: 200 }, picture: { width: 0, height: 0 } }
  expect(zoomed(wholePicture, empty, 2)).toMatchObject({ x: 0, y: 0 })
})
