import { expect, test } from 'vitest'
import { enoughToRead } from '../../../extension/prepare/enough-to-read.ts'

const limits = { mediaTypes: ['image/jpeg'], maximumBytes: 7_000_000, minimumSide: 20, maximumSide: 10_000 } as const
const picture = { bytes: new Uint8Array(), mediaType: 'image/jpeg' } as const
const most = { bytes: 2_500_000, side: 4000 }

test('a picture is sent no larger than reading it takes', () => {
  expect(enoughToRead(limits, picture, most)).toEqual({ ...limits, maximumBytes: 2_500_000, maximumSide: 4000 })
})

test('a product’s own limit stays where it is tighter', () => {
  expect(enoughToRead({ ...limits, maximumBytes: 1000, maximumSide: 800 }, picture, most)).toMatchObject({
    maximumBytes: 1000,
    maximumSide: 800,
  })
})

test('a PDF goes as it is', () => {
  expect(enoughToRead(limits, { ...picture, mediaType: 'application/pdf' }, most)).toBe(limits)
})
