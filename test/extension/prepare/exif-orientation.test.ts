import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exifOrientation } from '../../../extension/prepare/exif-orientation.ts'
import { withOrientation } from '../../with-orientation.ts'

const photo = readFileSync(new URL('../../fixtures/invoices/e-normal-exempt.jpg', import.meta.url))
const turns = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((turn) => [[turn, 'big'] as const, [turn, 'little'] as const])

it.each(turns)('reads orientation %i in %s endian order', (turn, order) => {
  expect(exifOrientation(withOrientation(photo, turn, order))).toBe(turn)
})

it.each([
  ['without EXIF', photo],
  ['with an orientation there is no such', withOrientation(photo, 9, 'big')],
  ['cut off within the EXIF', withOrientation(photo, 6, 'big').subarray(0, 24)],
  ['that is empty', new Uint8Array()],
])('takes a picture %s for upright', (_, bytes) => {
  expect(exifOrientation(bytes)).toBe(1)
})

it('never throws, whatever the bytes', () => {
  const exif = fc
    .uint8Array()
    .map((rest) => new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, 40, 0x45, 0x78, 0x69, 0x66, 0, 0, ...rest]))
  fc.assert(fc.property(exif, (bytes) => void exifOrientation(bytes)))
})
