import { describe, expect, test } from 'vitest'
import { type BodyTemplate, jsonAround } from '../../../worker/providers/call-template.ts'
import type { Product } from '../../../worker/providers/provider.ts'
import { type IncomingDocument, receive } from '../../../worker/receive/receive.ts'
import { sha256Hex } from '../../../worker/sign/digest.ts'
import { pictureOf } from '../picture-of.ts'

const limit = 4_000_000
const json = jsonAround('image')
const form: BodyTemplate = { before: '(', picture: 'binary', after: ')' }
const jsonOf = (picture: Uint8Array) => JSON.stringify({ image: picture.toBase64() })
/** A product whose calls look like this. */
const product = (body: BodyTemplate): Product => ({
  request: () => ({ method: 'POST', url: 'https://cloud.test/', headers: {}, body }),
  normalize: () => [],
})
const bodyOf = async (document: IncomingDocument, template: BodyTemplate) => {
  const { request, hashedBody } = await document.callOf(product(template))
  expect(hashedBody).toBe(await sha256Hex(request.body))
  return text(request.body)
}
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

function upload(body: BodyInit | null, length?: number | string): Request {
  const headers = new Headers(length === undefined ? {} : { 'content-length': String(length) })
  return new Request('https://worker.test/', { method: 'POST', body, headers })
}

/** An upload of which the test decides what has arrived. */
function arriving(length: number) {
  const { readable, writable } = new IdentityTransformStream()
  const writer = writable.getWriter()
  return { request: upload(readable, length), writer }
}

describe.each([29, 30, 31, 65_536, 196_607, 196_608, 196_609, 393_216, 1_000_000])('%i bytes', (length) => {
  const picture = pictureOf(length)

  test('arrive whole, whether their length is named or not', async () => {
    for (const request of [upload(picture, length), upload(picture)]) {
      const document = await receive(request, limit)
      expect(document).toMatchObject({ byteLength: length, mediaType: 'image/png', width: 800, height: 500 })
      expect(await bodyOf(document, json)).toBe(jsonOf(picture))
    }
  })

  test('arrive whole in whatever parts they come', async () => {
    const { request, writer } = arriving(length)
    const sent = (async () => {
      for (let from = 0; from < length; from += 50_021) await writer.write(picture.slice(from, from + 50_021))
      await writer.close()
    })()
    const document = await receive(request, limit)
    expect(await bodyOf(document, json)).toBe(jsonOf(picture))
    await sent
  })

  test('are there for every product that is asked, each in its own form', async () => {
    const document = await receive(upload(picture, length), limit)
    for (const template of [json, form, form, json, jsonAround('other')]) {
      const expected = template.picture === 'base64' ? picture.toBase64() : text(picture)
      expect(await bodyOf(document, template)).toBe(`${template.before}${expected}${template.after}`)
    }
  })
})

test('what it is, is known while the rest is still on its way', async () => {
  const picture = pictureOf(1_000_000)
  const { request, writer } = arriving(picture.length)
  const begun = writer.write(picture.slice(0, 300_000))
  const document = await receive(request, limit, 2)
  expect(document).toMatchObject({ byteLength: 1_000_000, mediaType: 'image/png', width: 800, page: 2 })
  const written = bodyOf(document, json)
  await begun
  await writer.write(picture.slice(300_000))
  await writer.close()
  expect(await written).toBe(jsonOf(picture))
})

test('a call is written once for each product in a row', async () => {
  const document = await receive(upload(pictureOf(1000), 1000), limit)
  const [first, second] = [product(json), product(form)]
  const call = await document.callOf(first)
  expect(await document.callOf(first)).toBe(call)
  expect(await document.callOf(second)).not.toBe(call)
})

test.each([0, 100_000, 400_000, 900_000])(
  'a photo with %i bytes of colour profiles before its size has that size',
  async (profiles) => {
    const photo = photoOf(profiles)
    const document = await receive(upload(photo, photo.length), limit)
    expect(document).toMatchObject({ mediaType: 'image/jpeg', width: 2000, height: 3000 })
    expect(await bodyOf(document, json)).toBe(jsonOf(photo))
  },
)

test('a photo that never says its size is read all the same', async () => {
  const photo = photoOf(2_000_000)
  const document = await receive(upload(photo, photo.length), limit)
  expect(document.width).toBeUndefined()
  expect(await bodyOf(document, json)).toBe(jsonOf(photo))
})

test('a fault of ours is not told as the sender’s', async () => {
  const document = await receive(upload(pictureOf(1000), 1000), limit)
  const request = () => {
    throw new TypeError('ours')
  }
  await expect(document.callOf({ ...product(json), request })).rejects.toThrow('ours')
})

test('what is refused is let pass to its end, so that the sender hears why', async () => {
  for (const body of [pictureOf(1_000_000), new Uint8Array(1_000_000).fill(0x61)]) {
    const { request, writer } = arriving(body.length)
    const sent = writer.write(body).then(() => writer.close())
    const document = await receive(request, limit).catch(() => undefined)
    await document?.discard()
    await sent
  }
})

describe('refused is', () => {
  test.each([
    ['nothing', upload(''), 'bad-request', false],
    ['nothing at all', upload(null), 'bad-request', false],
    ['nothing of a named length', upload('', 0), 'bad-request', false],
    ['what nobody knows', upload('hello', 5), 'unsupported-type', false],
    ['what says it is too large', upload(pictureOf(100), limit + 1), 'too-large', false],
    ['what turns out too large', upload(pictureOf(limit + 1)), 'too-large', false],
  ])('%s', async (_, request, code, retryable) => {
    await expect(receive(request, limit)).rejects.toMatchObject({ code, retryable })
  })

  test.each([
    ['shorter', 999_999],
    ['longer', 1_000_001],
    ['much shorter', 300_000],
    ['much longer', 1_300_000],
  ])('a picture %s than its named length', async (_, length) => {
    const document = await receive(upload(pictureOf(length), 1_000_000), limit)
    await expect(document.callOf(product(json))).rejects.toMatchObject({ code: 'bad-request', retryable: true })
  })

  test('a picture whose sender goes away, to be sent again', async () => {
    const { request, writer } = arriving(1_000_000)
    const begun = writer.write(pictureOf(300_000))
    const document = await receive(request, limit)
    const written = document.callOf(product(json))
    await begun
    await writer.abort(new Error('gone'))
    await expect(written).rejects.toMatchObject({ code: 'bad-request', retryable: true })
  })
})

/** A JPEG of 2000 × 3000 pixels with profiles of this length in all before its frame header, and some noise. */
function photoOf(profiles: number): Uint8Array<ArrayBuffer> {
  const segment = (length: number) => [0xff, 0xe2, (length + 2) >> 8, (length + 2) & 0xff, ...new Uint8Array(length)]
  const segments = Array.from({ length: Math.ceil(profiles / 60_000) }, () => segment(60_000)).flat()
  const frame = [0xff, 0xc0, 0, 11, 8, 3000 >> 8, 3000 & 0xff, 2000 >> 8, 2000 & 0xff, 1, 1, 0x11, 0]
  return new Uint8Array([0xff, 0xd8, ...segments, ...frame, ...pictureOf(300_000)])
}
