import { expect, it } from 'vitest'
import { typeOfInvoiceCode } from '../../shared/invoice-code.ts'

it.each([
  ['1100154130', 'vat_special'],
  ['4200161350', 'vat_normal'],
  ['4200161250', undefined],
  ['4200161360', 'vat_normal'],
  ['033002000211', 'vat_e_normal'],
  ['033002000313', 'vat_e_special'],
  ['033002000207', 'vat_roll'],
  ['033002000112', 'toll'],
  ['037021800104', 'vat_normal'],
  ['033002000117', 'used_car'],
  ['153001720011', 'vehicle'],
  ['144031909110', undefined],
  ['12345', undefined],
])('the code %s was issued for %s', (code, type) => {
  expect(typeOfInvoiceCode(code)).toBe(type)
})
