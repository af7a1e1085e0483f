import { expect, test } from 'vitest'
import type { InvoiceType } from '../../../shared/invoice-type.ts'
import type { ProductId } from '../../../shared/products.ts'
import { type Order, preferenceFor } from '../../../worker/route/preference.ts'
import { route } from '../../../worker/route/route.ts'
import { createSpeeds } from '../../../worker/route/speeds.ts'
import { readSettings } from '../../../worker/settings/settings.ts'
import { keys } from '../../contract/deployment.ts'

const { offered } = readSettings({ ...keys })
const document = { byteLength: 1000, mediaType: 'image/png', width: 800, height: 500 } as const
const prices = { 'tencent/VatInvoiceOCR': 0.3, 'baidu/vat_invoice': 0.1, 'huawei/quota-invoice': 0.01 }
const speeds = createSpeeds()
speeds.took('tencent/RecognizeGeneralInvoice', 900)
speeds.took('baidu/multiple_invoice', 300)

/** Who is asked first, and why. */
function first(order: Order, type?: InvoiceType, resting: ProductId[] = []) {
  const preference = preferenceFor(type, { order, prices, speedOf: speeds.of })
  const [{ offer, reason }] = route(document, offered, { type }, (id) => resting.includes(id), preference)
  return `${offer.id} ${reason}`
}

test.each<[string, Order, InvoiceType | undefined, string]>([
  ['nothing said, as ever', {}, 'vat_special', 'tencent/VatInvoiceOCR type'],
  ['a name for any paper', { any: ['baidu/multiple_invoice'] }, undefined, 'baidu/multiple_invoice order'],
  ['a name for this kind', { any: 'price', rail: ['baidu/multiple_invoice'] }, 'rail', 'baidu/multiple_invoice order'],
  ['the cheapest of those that read it', { any: 'price' }, 'vat_special', 'baidu/vat_invoice price'],
  ['the quickest of those that read it', { taxi: 'speed' }, 'taxi', 'baidu/multiple_invoice speed'],
  ['another kind, as ever', { taxi: 'speed' }, 'quota', 'huawei/quota-invoice type'],
])('%s', (_, order, type, expected) => {
  expect(first(order, type)).toBe(expected)
})

test('one that rests comes last, whatever its place', () => {
  expect(first({ any: ['baidu/vat_invoice', 'tencent/VatInvoiceOCR'] }, 'vat_normal', ['baidu/vat_invoice'])).toBe(
    'tencent/VatInvoiceOCR order',
  )
})

test('an order of products nobody knows is no setting', () => {
  expect(() => readSettings({ ...keys, ORDER: '{"rail":["nobody/reads"]}' })).toThrow('binding ORDER is not usable')
  expect(readSettings({ ...keys, ORDER: '{"rail":"price"}' }).order).toEqual({ rail: 'price' })
})
