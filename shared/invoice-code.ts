import type { InvoiceType } from './invoice-type.ts'

/** Kind digits 11–12 of a 12-digit code that starts with 0, as the tax bureau numbered the tax-disk invoices. */
const kindOfTwelve: Partial<Record<string, InvoiceType>> = {
  '04': 'vat_normal',
  '05': 'vat_normal',
  '06': 'vat_roll',
  '07': 'vat_roll',
  11: 'vat_e_normal',
  12: 'toll',
  13: 'vat_e_special',
  17: 'used_car',
}

/** Digit 8 of a 10-digit code. */
const kindOfTen: Partial<Record<string, InvoiceType>> = {
  1: 'vat_special',
  3: 'vat_normal',
  5: 'vat_special',
  6: 'vat_normal',
}

/** A fiscal e-bill's number as XBRL writes it has its code before a dash; without it, it is the number that is printed. */
export const numberWithoutCode = (number: string): string => number.replace(/^\d{8}-(?=\d{10}$)/, '')

/** The type of invoice a code (发票代码, 10 or 12 digits) was issued for; undefined when the code does not say. */
export function typeOfInvoiceCode(code: string): InvoiceType | undefined {
  if (/^\d{10}$/.test(code)) return kindOfTen[code.charAt(7)]
  if (/^0\d{11}$/.test(code)) return kindOfTwelve[code.slice(10)]
  return /^[1-9]\d{6}2\d{4}$/.test(code) ? 'vehicle' : undefined
}
