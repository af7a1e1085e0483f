import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitToLimits, scaledSides, shrinkSteps } from '../../../extension/prepare/fit-to-limits.ts'

const limits = {
  mediaTypes: ['image/png', 'image/jpeg'],
  maximumBytes: 1000,
  minimumSide: 20,
  maximumSide: 4000,
} as const
const page = { bytes: new Uint8Array(1000), mediaType: 'image/png', width: 4000, height: 20, page: 1 } as const

describe('fitToLimits', () => {
  it('hands on a page at the very limits untouched', async () => {
    expect(await fitToLimits(page, limits)).toBe(page)
  })

  it('says that a picture is too small instead of sending it', async () => {
    await expect(fitToLimits({ ...page, height: 19 }, limits)).rejects.toMatchObject({ problem: { code: 'too-small' } })
  })
})

describe('scaledSides', () => {
  it('keeps the proportions, reaches the limit and never enlarges', () => {
    const side = fc.integer({ min: 1, max: 20_000 })
    fc.assert(
      fc.property(side, side, fc.integer({ min: 100, max: 10_000 }), (width, height, maximum) => {
        const scaled = scaledSides(width, height, maximum)
        expect(Math.max(scaled.width, scaled.height)).toBe(Math.min(maximum, Math.max(width, height)))
        expect(scaled.width).toBeLessThanOrEqual(width)
        expect(Math.abs(scaled.width * height - scaled.height * width)).toBeLessThanOrEqual(Math.max(width, height))
      }),
    )
  })
})

describe('shrinkSteps', () => {
  it('spends quality before size, ends, and never asks for more than the step before', () => {
    const steps = [...shrinkSteps(4000, 3000, 4000)]
    expect(steps[0]).toEqual({ width: 4000, height: 3000, quality: 0.92 })
    expect(steps[4]).toEqual({ width: 3200, height: 2400, quality: 0.92 })
    expect(steps.length).toBeLessThan(60)
    const cost = steps.map(({ width, quality }) => width * 10 + quality)
    expect(cost).toEqual(cost.toSorted((one, other) => other - one))
  })
})
