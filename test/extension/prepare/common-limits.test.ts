import { expect, it } from 'vitest'
import { commonLimits } from '../../../extension/prepare/common-limits.ts'

const wide = {
  mediaTypes: ['image/png', 'image/jpeg', 'image/bmp'],
  maximumBytes: 9,
  minimumSide: 20,
  maximumSide: 10,
} as const
const narrow = { mediaTypes: ['image/jpeg', 'image/png'], maximumBytes: 7, minimumSide: 15, maximumSide: 12 } as const

it('is the tightest of every limit', () => {
  expect(commonLimits([wide, narrow])).toEqual({
    mediaTypes: ['image/png', 'image/jpeg'],
    maximumBytes: 7,
    minimumSide: 20,
    maximumSide: 10,
  })
})

it('limits nothing while no product is offered', () => {
  expect(commonLimits([])).toEqual({
    mediaTypes: ['image/png', 'image/jpeg'],
    maximumBytes: Number.POSITIVE_INFINITY,
    minimumSide: 0,
    maximumSide: Number.POSITIVE_INFINITY,
  })
})
