import { expect, test } from 'vitest'
import { invoiceTypeNames, invoiceTypes } from '../../shared/invoice-type.ts'
import { invoiceTypeOf } from '../../shared/invoice-type-of.ts'

test.each(invoiceTypes.filter((type) => type !== 'other'))('%s is known by its own printed name', (type) => {
  expect(invoiceTypeOf(invoiceTypeNames[type])).toBe(type)
})

test.each([
  ['天津增值税电子普通发票', {}, 'vat_e_normal'],
  ['北京 增值税 专用发票', {}, 'vat_special'],
  ['电子发票(普通发票)', {}, 'digital_normal'],
  ['全电发票（专用发票）', {}, 'digital_special'],
  ['增值税电子普通发票', { invoiceCode: '012001900111', tollMark: 'yes' }, 'toll'],
  ['普通发票', { invoiceNumber: '26442000000123456789' }, 'digital_normal'],
  ['增值税专用发票', { invoiceNumber: '26442000000123456789' }, 'digital_special'],
  [
    '增值税专用发票',
    { invoiceCode: '4403261130', invoiceNumber: '00123456', digitalNumber: '26442000000123456789' },
    'digital_paper_special',
  ],
  ['增值税普通发票', { invoiceCode: '044001900104', invoiceNumber: '00123456' }, 'vat_normal'],
  ['二手车销售统一发票', {}, 'used_car'],
  ['收据', {}, undefined],
  ['', {}, undefined],
])('%s with %j is %s', (title, clues, type) => {
  expect(invoiceTypeOf(title, clues)).toBe(type)
})
