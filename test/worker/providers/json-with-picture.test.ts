import { expect, test } from 'vitest'
import { jsonWithPicture } from '../../../worker/providers/json-with-picture.ts'

test.each([0, 1, 2, 3, 24 * 1024 - 1, 24 * 1024, 24 * 1024 + 1, 100_000])(
  '%i bytes are the JSON they would be',
  (length) => {
    const picture = new Uint8Array(length)
    for (let from = 0; from < length; from += 65_536) crypto.getRandomValues(picture.subarray(from, from + 65_536))
    const others = { IsPdf: true, Note: '发票 "1"' }
    expect(new TextDecoder().decode(jsonWithPicture('image', picture))).toBe(
      JSON.stringify({ image: picture.toBase64() }),
    )
    expect(new TextDecoder().decode(jsonWithPicture('image', picture, others))).toBe(
      JSON.stringify({ image: picture.toBase64(), ...others }),
    )
  },
)
