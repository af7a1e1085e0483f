import { describe, expect, test } from 'vitest'
import { type BodyTemplate, jsonAround } from '../../worker/providers/call-template.ts'
import { receive } from '../../worker/receive.ts'
import { pictureOf } from './picture-of.ts'

const limit = 4_000_000
const json = jsonAround('image')
const form: BodyTemplate = { before: '(', picture: 'binary', after: ')' }
const jsonOf = (picture: Uint8Array) => JSON.stringify({ image: picture.toBase64() })
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
      expect(text((await document.writeInto(json)).bytes)).toBe(jsonOf(picture))
    }
  })

  test('arrive whole in whatever parts they come', async () => {
    const { request, writer } = arriving(length)
    const sent = (async () => {
      for (let from = 0; from < length; from += 50_021) await writer.write(picture.slice(from, from + 50_021))
      await writer.close()
    })()
    const document = await receive(request, limit)
    expect(text((await document.writeInto(json)).bytes)).toBe(jsonOf(picture))
    await sent
  })

  test('are there for every product that is asked, each in its own form', async () => {
    const document = await receive(upload(picture, length), limit)
    for (const template of [json, form, form, json, jsonAround('other')]) {
      const { bytes } = await document.writeInto(template)
      const expected = template.picture === 'base64' ? picture.toBase64() : text(picture)
      expect(text(bytes)).toBe(`${template.before}${expected}${template.after}`)
    }
  })
})

test('what it is, is known while the rest is still on its way', async () => {
  const picture = pictureOf(1_000_000)
  const { request, writer } = arriving(picture.length)
  const begun = writer.write(picture.slice(0, 300_000))
  const document = await receive(request, limit, 2)
  expect(document).toMatchObject({ byteLength: 1_000_000, mediaType: 'image/png', width: 800, page: 2 })
  const written = document.writeInto(json)
  await begun
  await writer.write(picture.slice(300_000))
  await writer.close()
  expect(text((await written).bytes)).toBe(jsonOf(picture))
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
    await expect(document.writeInto(json)).rejects.toMatchObject({ code: 'bad-request', retryable: true })
  })

  test('a picture whose sender goes away, to be sent again', async () => {
    const { request, writer } = arriving(1_000_000)
    const begun = writer.write(pictureOf(300_000))
    const document = await receive(request, limit)
    const written = document.writeInto(json)
    await begun
    await writer.abort(new Error('gone'))
    await expect(written).rejects.toMatchObject({ code: 'bad-request', retryable: true })
  })
})
