import { describe, expect, test } from 'vitest'
import type { DocumentFacts } from '../../../worker/providers/document-facts.ts'
import { type Hints, route } from '../../../worker/route/route.ts'
import { readSettings } from '../../../worker/settings/settings.ts'
import { keys } from '../../contract/deployment.ts'

const { offered } = readSettings({ ...keys })
const png: DocumentFacts = { byteLength: 1000, mediaType: 'image/png', width: 800, height: 500 }
const routes = (document: Partial<DocumentFacts> = {}, hints: Hints = {}, resting: string[] = []) =>
  route({ ...png, ...document }, offered, hints, (id) => resting.includes(id)).map(
    ({ offer, reason }) => `${offer.id} ${reason}`,
  )
const refusal = (document: Partial<DocumentFacts>, from = offered) => {
  try {
    route({ ...png, ...document }, from)
  } catch (error) {
    return error
  }
}

describe('the first choice', () => {
  test.each<[Hints, string]>([
    [{}, 'tencent/VatInvoiceOCR default'],
    [{ type: 'vat_special' }, 'tencent/VatInvoiceOCR type'],
    [{ type: 'vehicle' }, 'tencent/CarInvoiceOCR type'],
    [{ type: 'quota' }, 'huawei/quota-invoice type'],
    [{ type: 'taxi' }, 'tencent/RecognizeGeneralInvoice general'],
    [{ product: 'tencent-legacy/general' }, 'tencent-legacy/general asked'],
    [{ product: 'tencent-legacy/general', type: 'quota' }, 'tencent-legacy/general asked'],
  ])('for %j is %s', (hints, expected) => {
    expect(routes({}, hints)[0]).toBe(expected)
  })

  test('is not one that is resting, which comes last instead', () => {
    const all = routes({}, { type: 'quota' }, ['huawei/quota-invoice'])
    expect(all[0]).toBe('tencent/RecognizeGeneralInvoice general')
    expect(all.at(-1)).toBe('huawei/quota-invoice type')
  })

  test('is the only one there is when it is asked for, resting or not', () => {
    expect(routes({}, { product: 'huawei/quota-invoice' }, ['huawei/quota-invoice'])).toEqual([
      'huawei/quota-invoice asked',
    ])
  })
})

describe('only products that can read the file are chosen', () => {
  test('a PDF goes to those that take PDFs', () => {
    const pdf: DocumentFacts = { byteLength: 1000, mediaType: 'application/pdf', page: 1 }
    const chosen = route(pdf, offered).map(({ offer }) => offer.id)
    expect(chosen.length).toBe(5)
    expect(chosen.every((id) => /^(tencent|baidu)\//.test(id))).toBe(true)
  })

  test('a large picture to those that take large ones, a small one to those that take small ones', () => {
    expect(routes({ byteLength: 5 * 1024 * 1024 })).not.toContain('tencent-legacy/invoice default')
    expect(routes({ width: 18 })).toContain('huawei/quota-invoice default')
    expect(routes({ width: 18 })).not.toContain('tencent/VatInvoiceOCR default')
  })
})

test.each([
  [{ mediaType: 'image/gif' as const }, 'unsupported-type'],
  [{ byteLength: 20 * 1024 * 1024 }, 'too-large'],
  [{ width: 20_000 }, 'document'],
])('when none can, the reason nearest to being solved is given: %#', (document, code) => {
  expect(refusal(document)).toMatchObject({ code })
})

test('without keys for anything it says so', () => {
  expect(refusal({}, [])).toMatchObject({ code: 'not-configured' })
})
