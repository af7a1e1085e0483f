import { describe, expect, test } from 'vitest'
import type { DocumentFacts } from '../../../../worker/providers/document-facts.ts'
import type { Product } from '../../../../worker/providers/provider.ts'
import { general } from '../../../../worker/providers/tencent-legacy/general.ts'
import { invoice } from '../../../../worker/providers/tencent-legacy/invoice.ts'
import { writeBody } from '../../../../worker/receive/write-body.ts'

const account = { origin: 'https://recognition.image.myqcloud.com', appId: '1250000000', bucket: 'tencentyun' }
const png: DocumentFacts = { byteLength: 3, mediaType: 'image/png', width: 1000, height: 500 }
const picture = new Uint8Array([1, 2, 3])
const written = async ({ request }: Product) => {
  const template = request(png)
  return { ...template, body: (await writeBody(template.body, 3, [picture])).bytes }
}
const place = { x: 100, y: 50, width: 200, height: 25 }
const named = (item: string, itemstring: string, more: object = {}) => ({
  item,
  itemstring,
  itemcoord: place,
  itemconf: 0.9,
  ...more,
})
const read = (body: object, status = 200, product = invoice(account)) =>
  product.normalize({ status, contentType: 'application/json', body: JSON.stringify(body) }, png)
const fields = (items: object[], more: object = {}) => read({ code: 0, message: 'OK', data: { items, ...more } })[0]!

describe('the request', () => {
  test('is a form with the account and the picture’s own bytes', async () => {
    const { url, headers, body } = await written(invoice(account))
    expect(url).toBe('https://recognition.image.myqcloud.com/ocr/invoice')
    const form = await new Response(body, { headers }).formData()
    expect(form.get('appid')).toBe('1250000000')
    expect(form.get('bucket')).toBe('tencentyun')
    const image = form.get('image') as unknown as File
    expect(image.type).toBe('image/png')
    expect(new Uint8Array(await image.arrayBuffer())).toEqual(picture)
  })

  test('leaves out a bucket that is not set, and is the same for the same picture', async () => {
    const first = await written(general({ ...account, bucket: '' }))
    const form = await new Response(first.body, { headers: first.headers }).formData()
    expect(form.has('bucket')).toBe(false)
    expect(await written(general({ ...account, bucket: '' }))).toEqual(first)
  })
})

describe('what the documents contradict each other about is read either way', () => {
  const item = named('发票代码', '044001900111')

  test.each([
    ['items under data', { code: 0, message: 'OK', data: { items: [item] } }],
    ['items at the root, with a session', { code: 0, message: 'OK', items: [item], session_id: 'x' }],
    [
      'both, of which data counts',
      { code: 0, items: [named('发票代码', '0')], data: { items: [item], session_id: '' } },
    ],
    ['the members of 2021', { code: 0, data: { items: [item], angle: 0.1, class: [], recognize_warn_code: [] } }],
  ])('%s', (_, body) => {
    expect(read(body)[0]?.invoice.invoiceCode).toBe('044001900111')
  })

  test.each([
    ['0–1 of the item', { itemconf: 0.9 }, 0.9],
    [
      '0–100 of its words',
      {
        itemconf: null,
        words: [
          { character: '0', confidence: 98 },
          { character: '4', confidence: 88 },
        ],
      },
      0.93,
    ],
    ['0–1 of its words', { itemconf: undefined, words: [{ confidence: 0.5 }, { confidence: 0.7 }] }, 0.6],
    ['100', { itemconf: 100 }, 1],
  ])('confidence as %s', (_, more, expected) => {
    const { evidence } = fields([named('发票代码', '044001900111', more)])
    expect(evidence.invoiceCode?.confidence).toBeCloseTo(expected)
  })

  test('no confidence at all', () => {
    expect(fields([{ item: '发票代码', itemstring: '1' }]).evidence.invoiceCode).toEqual({})
  })

  test('a place, or zeros for none', () => {
    const { evidence } = fields([
      named('发票代码', '1'),
      named('发票号码', '2', { itemcoord: { x: 0, y: 0, width: 0, height: 0 } }),
    ])
    expect(evidence.invoiceCode?.box).toEqual({ x: 0.1, y: 0.1, width: 0.2, height: 0.05 })
    expect(evidence.invoiceNumber).not.toHaveProperty('box')
  })

  test('names, or only text and places', () => {
    const line = (itemstring: string, y: number) => ({
      itemstring,
      itemcoord: { x: 600, y, width: 300, height: 20 },
      words: [],
    })
    const [recognition] = read({
      code: 0,
      data: {
        items: [
          { itemstring: '广东增值税电子普通发票', itemcoord: { x: 350, y: 20, width: 300, height: 30 }, words: [] },
          line('发票代码:044001900111', 20),
          line('发票号码:12345678', 50),
          line('开票日期:2026年01月05日', 80),
        ],
      },
    })
    expect(recognition?.invoice).toMatchObject({
      invoiceCode: '044001900111',
      invoiceNumber: '12345678',
      issueDate: '2026-01-05',
    })
  })
})

describe('a failure', () => {
  test.each([
    ['quota', '3 25'],
    ['credentials', '4 5 6 9 10 11 12 13 14 16 24'],
    ['document', '23 -1102 -1300 -1308'],
    ['unexpected', '21 -1301 -1304'],
    ['no-invoice', '-9003 -9018 -9021'],
  ])('is %s, not to be tried again, for %s', (code, vendorCodes) => {
    for (const vendorCode of vendorCodes.split(' '))
      expect(() => read({ code: Number(vendorCode), message: 'x', data: {} })).toThrow(
        expect.objectContaining({ code, retryable: false, vendorCode }),
      )
  })

  test.each([
    ['rate', '15'],
    ['unavailable', '7 8 107 108 200 201 202 203 213 -5208'],
  ])('is %s, worth another try, for %s', (code, vendorCodes) => {
    for (const vendorCode of vendorCodes.split(' '))
      expect(() => read({ code: Number(vendorCode) })).toThrow(expect.objectContaining({ code, retryable: true }))
  })

  test('is told by the body’s code, whatever the status', () => {
    expect(() => read({ code: 14, message: '' }, 403)).toThrow(
      expect.objectContaining({ code: 'credentials', vendorCode: '14' }),
    )
    expect(() => read({ code: -9018 }, 500)).toThrow(expect.objectContaining({ code: 'no-invoice' }))
  })

  test.each([
    [400, 'unexpected'],
    [401, 'credentials'],
    [403, 'credentials'],
    [404, 'unavailable'],
    [411, 'unavailable'],
    [413, 'document'],
    [424, 'unavailable'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
  ])('is told by status %i where the body has no code', (status, code) => {
    expect(() => read({ hello: 1 }, status)).toThrow(expect.objectContaining({ code }))
  })
})
