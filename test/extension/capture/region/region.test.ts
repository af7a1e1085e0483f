import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstRegion, moveRegion, regionBetween, resizeRegion } from '../../../../extension/capture/region/region.ts'

const bounds = { width: 1000, height: 800 }

describe('regionBetween', () => {
  it('is the same whichever corner comes first', () => {
    const expected = { x: 10, y: 20, width: 30, height: 40 }
    const corners = [
      [10, 20, 40, 60],
      [40, 60, 10, 20],
      [40, 20, 10, 60],
    ] as const
    for (const [x, y, right, bottom] of corners) {
      expect(regionBetween({ x, y }, { x: right, y: bottom }, bounds)).toEqual(expected)
    }
  })

  it('falls on whole pixels and stays within the window', () => {
    expect(regionBetween({ x: -50, y: 10.4 }, { x: 1200.7, y: 20.6 }, bounds)).toEqual({
      x: 0,
      y: 10,
      width: 1000,
      height: 11,
    })
  })
})

describe('moving and resizing', () => {
  it('never leaves the window, never loses the size while moving, never vanishes while resizing', () => {
    const pixel = fc.integer({ min: -2000, max: 2000 })
    const inside = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 700 }) })
    fc.assert(
      fc.property(inside, inside, pixel, pixel, (one, other, dx, dy) => {
        const region = regionBetween(one, { x: other.x + 1, y: other.y + 1 }, bounds)
        const moved = moveRegion(region, dx, dy, bounds)
        expect([moved.width, moved.height]).toEqual([region.width, region.height])
        const resized = resizeRegion(region, dx, dy, bounds)
        expect([resized.x, resized.y]).toEqual([region.x, region.y])
        for (const { x, y, width, height } of [moved, resized]) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(x + width).toBeLessThanOrEqual(bounds.width)
          expect(y + height).toBeLessThanOrEqual(bounds.height)
        }
        expect(Math.min(resized.width, resized.height)).toBeGreaterThanOrEqual(1)
      }),
    )
  })
})

it('begins in the middle, in the proportions of an invoice', () => {
  const { x, y, width, height } = firstRegion(bounds)
  expect(width / height).toBeCloseTo(1.5, 1)
  expect(Math.abs(bounds.width - width - 2 * x)).toBeLessThanOrEqual(1)
  expect(Math.abs(bounds.height - height - 2 * y)).toBeLessThanOrEqual(1)
})
