import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tallParts } from '../../../extension/prepare/tall-parts.ts'

it.each([
  ['an invoice', 2480, 1754, 4096],
  ['a photo over the limit, which is scaled instead', 6000, 8000, 4096],
  ['a long picture within the limit', 1080, 4000, 4096],
  ['a wide panorama', 9000, 1200, 4096],
])('leaves %s whole', (_, width, height, maximumSide) => {
  expect(tallParts(width, height, maximumSide)).toEqual([{ top: 0, height }])
})

it('cuts a scrolled screenshot into overlapping parts', () => {
  expect(tallParts(1080, 12_000, 4096)).toEqual([
    { top: 0, height: 4096 },
    { top: 2635, height: 4096 },
    { top: 5269, height: 4096 },
    { top: 7904, height: 4096 },
  ])
})

it('leaves out no row, exceeds no limit, and lets every invoice lie whole in one part', () => {
  const sides = [fc.integer({ min: 100, max: 2000 }), fc.integer({ min: 100, max: 60_000 })] as const
  fc.assert(
    fc.property(...sides, fc.integer({ min: 3000, max: 10_000 }), fc.nat(), (width, height, maximumSide, place) => {
      const parts = tallParts(width, height, maximumSide)
      if (parts.length === 1) {
        expect(parts[0]).toEqual({ top: 0, height })
        return
      }
      for (const part of parts) {
        expect(part.height).toBeLessThanOrEqual(maximumSide)
        expect(part.top + part.height).toBeLessThanOrEqual(height)
      }
      const tallest = Math.floor(width * 0.65)
      const top = place % (height - tallest)
      expect(parts.some((part) => part.top <= top && top + tallest <= part.top + part.height)).toBe(true)
    }),
  )
})
