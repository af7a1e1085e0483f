import { expect, test } from 'vitest'
import { verificationValues } from '../../../extension/ledger/verification-values.ts'
import { invoiceOf } from './made-entries.ts'

const values = (change: Parameters<typeof invoiceOf>[0]) =>
  verificationValues(invoiceOf(change)).map(({ field, value }) => [field, value])

test('数电票: number, date and total', () => {
  expect(values({})).toEqual([
    ['invoiceNumber', '24322215125046730097'],
    ['issueDate', '20260609'],
    ['totalAmount', '68.58'],
  ])
})

const coded = { invoiceCode: '044012100311', invoiceNumber: '89041575' }

test('普通发票: code, number, date and the last six of the check code', () => {
  expect(values({ ...coded, invoiceType: 'vat_e_normal', checkCode: '85328203319301191793' })).toEqual([
    ['invoiceCode', '044012100311'],
    ['invoiceNumber', '89041575'],
    ['issueDate', '20260609'],
    ['checkCode', '191793'],
  ])
})

test('专用发票: code, number, date and the amount without tax', () => {
  const special = values({ ...coded, invoiceType: 'vat_special', amountExcludingTax: '62.92' })
  expect(special.at(-1)).toEqual(['amountExcludingTax', '62.92'])
})

test('what the invoice lacks is left out', () => {
  expect(values({ ...coded, invoiceType: 'vat_e_normal' }).map(([field]) => field)).not.toContain('checkCode')
})
