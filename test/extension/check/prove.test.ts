import { expect, test } from 'vitest'
import { prove } from '../../../extension/check/prove.ts'
import { merge } from '../../../extension/recognize/merge.ts'
import type { Invoice } from '../../../shared/invoice.ts'
import type { Recognition } from '../../../shared/recognition.ts'
import { factsOf } from '../../fixtures/make/facts.ts'

const today = '2026-11-28'
const { printed: digital } = factsOf({ seed: 'proven', type: 'digital_normal' })
const { printed: paper } = factsOf({ seed: 'proven', type: 'vat_normal' })
const { printed: taxi } = factsOf({ seed: 'proven', type: 'taxi' })

const seen = (invoice: Invoice, evidence: Recognition['evidence'] = {}): Recognition => ({
  source: 'ocr',
  invoice,
  evidence,
})
const standing = (...recognitions: Recognition[]) => {
  const [draft] = merge(recognitions)
  if (!draft) throw new Error('no draft')
  return prove(draft, { today })
}

test.each([
  ['digital', digital],
  ['paper', paper],
])('a %s invoice whose words, sums and check digits hold is proven by them alone', (_, invoice) => {
  const { proven, proofs, doubts } = standing(seen(invoice))
  expect({ proven, doubts }).toEqual({ proven: true, doubts: [] })
  expect(proofs).toEqual(expect.arrayContaining(['words', 'totals', 'number', 'taxIds']))
})

test('a total that neither words nor sums repeat is in doubt, and so is the draft', () => {
  const { totalAmountInWords, taxAmount, amountExcludingTax, ...bare } = digital
  expect(standing(seen(bare))).toMatchObject({ proven: false, doubts: ['totalAmount'] })
  expect(standing(seen(taxi))).toMatchObject({ proven: false, doubts: ['totalAmount'] })
})

test('the QR code makes up for what is missing: it read the same total', () => {
  const { totalAmountInWords, taxAmount, amountExcludingTax, ...bare } = digital
  const { invoiceType, invoiceNumber, issueDate, totalAmount } = digital
  const code: Recognition = {
    source: 'qr',
    invoice: { invoiceType, invoiceNumber, issueDate, totalAmount, items: [] },
    evidence: {},
  }
  expect(standing(seen(bare), code)).toMatchObject({ proven: true, doubts: [], proofs: expect.arrayContaining(['qr']) })
})

test('a figure misread by a digit puts all parts of its sum in doubt', () => {
  const { proven, doubts } = standing(seen({ ...digital, taxAmount: '0.07' }))
  expect(proven).toBe(false)
  expect(doubts).toEqual(['totalAmount', 'amountExcludingTax', 'taxAmount'])
})

test('a misread quantity leaves sums that stand by themselves proven, and is told by its check', () => {
  const items = digital.items.map((item) => ({ ...item, quantity: '7', unitPrice: '3.01' }))
  expect(standing(seen({ ...digital, items }))).toMatchObject({ proven: true, doubts: [] })
  const { taxAmount, ...bare } = { ...digital, items }
  expect(standing(seen(bare)).doubts).toContain('amountExcludingTax')
})

test('a name nobody is sure of or that ends where none does, a tax id with a wrong check digit and a missing seller are in doubt', () => {
  expect(standing(seen(digital, { sellerName: { confidence: 0.6 } })).doubts).toEqual(['sellerName'])
  expect(standing(seen({ ...digital, sellerName: '武汉拾光样例餐饮管理有限公司正' })).doubts).toEqual(['sellerName'])
  expect(standing(seen({ ...digital, sellerName: '武汉拾光样例餐饮管理有限公' })).doubts).toEqual(['sellerName'])
  expect(standing(seen({ ...digital, sellerName: '武汉拾光样例餐饮管理有限公司上海分公司' })).doubts).toEqual([])
  for (const cut of ['武汉拾光样例', '武汉拾光样例有限公司样例有限公司', '武汉拾光样例有限公司已付'])
    expect(standing(seen({ ...digital, sellerName: cut })).doubts).toEqual(['sellerName'])
  for (const whole of ['个人', '王小样', '武汉市样例区老王餐馆', '武汉样例大学附属医院', '样例科技（武汉）'])
    expect(standing(seen({ ...digital, sellerName: whole })).doubts).toEqual([])
  expect(standing(seen({ ...digital, buyerTaxId: '91110100MAX82W977X' })).doubts).toEqual(['buyerTaxId'])
  // Hospitals and funds draw those of the treasury: so few signs are the beginning of one.
  const bill: Invoice = { ...digital, invoiceType: 'fiscal' }
  expect(standing(seen({ ...bill, sellerName: '武汉样例医院' })).doubts).not.toContain('sellerName')
  expect(standing(seen({ ...bill, sellerName: '武汉' })).doubts).toContain('sellerName')
  expect(standing(seen({ ...bill, buyerName: '钱多多' })).doubts).not.toContain('buyerName')
  const { sellerName, ...nameless } = digital
  expect(standing(seen(nameless))).toMatchObject({ proven: false, doubts: ['sellerName'] })
})

test('what words and sums repeat is right, however little its reader is sure', () => {
  const unsure = {
    totalAmount: { confidence: 0.4 },
    totalAmountInWords: { confidence: 0.4 },
    taxAmount: { confidence: 0.4 },
    sellerTaxId: { confidence: 0.4 },
  }
  expect(standing(seen(digital, unsure))).toMatchObject({ proven: true, doubts: [] })
  expect(standing(seen(digital, { invoiceNumber: { confidence: 0.4 } })).doubts).toEqual(['invoiceNumber'])
})

test('a person’s word settles a doubt', () => {
  const [draft] = merge([seen(digital, { sellerName: { confidence: 0.6 } })])
  const field = draft?.fields.sellerName
  if (!draft || !field) throw new Error('no draft')
  const settled = { ...field, chosen: { ...field.chosen, source: 'person' as const } }
  expect(prove({ ...draft, fields: { ...draft.fields, sellerName: settled } }, { today }).doubts).toEqual([])
})

test('issuers’ data needs no proof', () => {
  const { sellerName, totalAmountInWords, ...rest } = digital
  expect(standing({ source: 'xml', invoice: rest, evidence: {} })).toMatchObject({
    proven: true,
    proofs: ['file', 'totals', 'number', 'taxIds'],
  })
})

test('a price that was seen again and is printed whole holds up a ticket, and nothing that has parts', () => {
  const raw = `￥${taxi.totalAmount}元`
  expect(standing(seen(taxi, { totalAmount: { held: true, raw } }))).toMatchObject({ proven: true, doubts: [] })
  const cut = { held: true, raw: taxi.totalAmount ?? '' }
  expect(standing(seen(taxi, { totalAmount: cut })).doubts).toEqual(['totalAmount'])
  const unsure = { held: true, raw, confidence: 0.6 }
  expect(standing(seen(taxi, { totalAmount: unsure })).doubts).toEqual(['totalAmount'])
  const { totalAmountInWords, taxAmount, amountExcludingTax, ...bare } = digital
  expect(standing(seen(bare, { totalAmount: { held: true, raw } })).doubts).toEqual(['totalAmount'])
})
