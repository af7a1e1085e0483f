import { readdirSync, readFileSync } from 'node:fs'
import { toBuffer } from 'qrcode'
import { beforeAll, describe, expect, it } from 'vitest'
import { mediaTypeOf } from '../../../shared/media-type.ts'
import { pixelSize } from '../../../shared/pixel-size.ts'
import { prepareQrEngine, qr } from '../../qr-engine.ts'

beforeAll(prepareQrEngine)

const invoices = new URL('../../fixtures/invoices/', import.meta.url)
const { signal } = new AbortController()

const picture = (bytes: Uint8Array) => {
  const mediaType = mediaTypeOf(bytes)!
  return { bytes, mediaType, ...pixelSize(bytes, mediaType) }
}
const code = (text: string) => toBuffer(text, { width: 200 })

/** Kinds of document that print no code of the tax bureau. */
const withoutCode = ['air.jpg', 'quota.jpg', 'taxi.jpg']
const pictures = readdirSync(invoices).filter((name) => /\.(png|jpg)$/.test(name) && !withoutCode.includes(name))

describe('qr on the made invoices', () => {
  it.each(pictures)('reads %s as its own data say', async (name) => {
    const expected = JSON.parse(readFileSync(new URL(name.replace(/\.\w+$/, '.expected.json'), invoices), 'utf8'))
    const document = picture(new Uint8Array(readFileSync(new URL(name, invoices))))
    const [recognition] = await qr.recognize(document, signal)
    expect(recognition?.source).toBe('qr')
    const { items: _, ...fields } = recognition!.invoice
    expect(Object.keys(fields).length).toBeGreaterThanOrEqual(4)
    expect(expected.invoice ?? expected).toMatchObject(fields)
  })
})

describe('qr', () => {
  it.each(withoutCode)('reads nothing into %s, which has no such code', async (name) => {
    expect(await qr.recognize(picture(new Uint8Array(readFileSync(new URL(name, invoices)))), signal)).toEqual([])
  })

  it('says where the code stands and what it said', async () => {
    const text = '01,32,,24417000000034170288,199.00,20240720,,'
    const [recognition] = await qr.recognize(picture(await code(text)), signal)
    const evidence = recognition?.evidence.invoiceNumber
    expect(evidence?.raw).toBe(text)
    expect(evidence?.box?.x).toBeGreaterThan(0)
    expect(evidence?.box?.width).toBeGreaterThan(0.5)
    expect(evidence?.box?.width).toBeLessThanOrEqual(1)
    expect(recognition?.evidence).not.toHaveProperty('sellerName')
  })

  it('takes a code that is not an invoice for nothing', async () => {
    expect(await qr.recognize(picture(await code('https://example.com/pay?total_amount=1')), signal)).toEqual([])
  })

  it('finds nothing on a picture without codes, nor on one that is damaged', async () => {
    const white = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAAAAACoWZBhAAAAEElEQVR4nGP8zwACTAwDTQMAFTgBE5zuHdEAAAAASUVORK5CYII=',
      'base64',
    )
    expect(await qr.recognize(picture(new Uint8Array(white)), signal)).toEqual([])
    const cut = (await code('01,32,,24417000000034170288,199.00,20240720,,')).subarray(0, 200)
    expect(await qr.recognize(picture(new Uint8Array(cut)), signal)).toEqual([])
  })

  it('tells the page of a document with pages', async () => {
    const document = { ...picture(await code('01,32,,24417000000034170288,199.00,20240720,,')), page: 3 }
    expect(await qr.recognize(document, signal)).toMatchObject([{ page: 3 }])
  })

  it('leaves documents alone that are no picture', () => {
    expect(qr.accepts({ bytes: new Uint8Array(), mediaType: 'application/pdf' })).toBe(false)
  })
})
