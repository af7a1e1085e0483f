import { describe, expect, test } from 'vitest'
import { type BodyTemplate, jsonAround } from '../../../worker/providers/call-template.ts'
import { pictureIn, writeBody } from '../../../worker/receive/write-body.ts'
import { sha256Hex } from '../../../worker/sign/digest.ts'
import { pictureOf } from '../picture-of.ts'

const others = { IsPdf: true, Note: '发票 "1"' }
const form: BodyTemplate = { before: '--发票\r\n', picture: 'binary', after: '\r\n--发票--' }
/** In pieces of three bytes' multiples, as it arrives. */
const split = (picture: Uint8Array, length: number) =>
  Array.from({ length: Math.ceil(picture.length / length) }, (_, at) =>
    picture.subarray(at * length, (at + 1) * length),
  )

describe.each([0, 1, 2, 3, 4, 299, 300, 301, 500_000])('a picture of %i bytes', (length) => {
  const picture = pictureOf(length)

  test.each([300, 99_999, 600_000])('in pieces of %i is the JSON it would be, and its hash', async (piece) => {
    const plain = await writeBody(jsonAround('image'), length, split(picture, piece))
    expect(new TextDecoder().decode(plain.bytes)).toBe(JSON.stringify({ image: picture.toBase64() }))
    expect(plain.hash).toBe(await sha256Hex(plain.bytes))
    const more = await writeBody(jsonAround('image', others), length, split(picture, piece))
    expect(new TextDecoder().decode(more.bytes)).toBe(JSON.stringify({ image: picture.toBase64(), ...others }))
    expect(more.hash).toBe(await sha256Hex(more.bytes))
  })

  test('stands in a form as it is', async () => {
    const { bytes, hash } = await writeBody(form, length, split(picture, 300))
    expect(bytes).toEqual(new Uint8Array(await new Blob([form.before, picture, form.after]).arrayBuffer()))
    expect(hash).toBe(await sha256Hex(bytes))
  })

  test.each([form, jsonAround('image', others)])(
    'can be had again out of what was written: $picture',
    async (template) => {
      const { bytes } = await writeBody(template, length, [picture])
      expect(await new Blob([...pictureIn(bytes, template)]).bytes()).toEqual(picture)
    },
  )
})
