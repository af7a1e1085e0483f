import { isoDate } from '../date.ts'
import type { Invoice } from '../invoice.ts'
import { typeOfInvoiceCode } from '../invoice-code.ts'
import type { InvoiceType } from '../invoice-type.ts'
import { moneyText } from '../money.ts'

/** Part 1 of the tax QR code. 08 and 20 both stand for 增值税电子专用发票. */
const typeOfCode: Partial<Record<string, InvoiceType>> = {
  '01': 'vat_special',
  '03': 'vehicle',
  '04': 'vat_normal',
  '08': 'vat_e_special',
  10: 'vat_e_normal',
  11: 'vat_roll',
  14: 'toll',
  15: 'used_car',
  20: 'vat_e_special',
  31: 'digital_special',
  32: 'digital_normal',
  33: 'vehicle',
  34: 'used_car',
  51: 'rail',
  61: 'air',
}

/** The same numbers on paper that the digital platform issued: they carry a code, too. */
const typeOnPaper: Partial<Record<string, InvoiceType>> = { 31: 'digital_paper_special', 32: 'digital_paper_normal' }

const isDigital = (code: string, number: string) => code === '' && /^\d{20}$/.test(number)
const isNumber = (code: string, number: string) =>
  isDigital(code, number) || (/^(\d{10}|\d{12})$/.test(code) && /^(\d{8}|\d{20})$/.test(number))

/** Digits 5–6 of a digital number are 79 for a toll invoice (数电通行费). */
const isDigitalToll = (number: string) => number.slice(4, 6) === '79'

function typeOf(type: string, code: string, number: string): InvoiceType | undefined {
  if (isDigital(code, number)) return type === '32' && isDigitalToll(number) ? 'toll' : typeOfCode[type]
  // Some programs write 20 whatever they issue; the code knows better.
  const coded = type === '20' ? typeOfInvoiceCode(code) : undefined
  return coded ?? typeOnPaper[type] ?? typeOfCode[type] ?? typeOfInvoiceCode(code)
}

/** A used car's invoice has one amount and no tax of its own. */
const usedCar = '15'

/**
 * Which amount part 4 is: tax-inclusive on fully digital invoices, tax-exclusive on tax-disk ones. On a digital invoice
 * printed on paper it is not proven which, so the amount is left out rather than guessed.
 */
function amounts(type: string, code: string, number: string, amount: string): Partial<Invoice> {
  const money = moneyText(amount)
  if (!money) return {}
  if (isDigital(code, number) || type === usedCar) return { totalAmount: money }
  return /^3[1-4]$/.test(type) ? {} : { amountExcludingTax: money }
}

const withType = (invoiceType: InvoiceType | undefined): Partial<Invoice> => (invoiceType ? { invoiceType } : {})

/** `01,10,code,number,amount,yyyymmdd,check code,crc`: six to nine parts, empty ones kept. */
export function readTaxCode(parts: string[]): Invoice | undefined {
  const [version = '', type = '', code = '', number = '', amount = '', date = '', check = ''] = parts
  const issueDate = /^\d{8}$/.test(date) ? isoDate(date) : undefined
  if (!/^\d{2}$/.test(version) || !/^\d{2}$/.test(type) || !isNumber(code, number) || !issueDate) return undefined
  if (amount !== '' && !/^-?\d+(\.\d{1,2})?$/.test(amount)) return undefined
  return {
    ...withType(typeOf(type, code, number)),
    ...(code ? { invoiceCode: code } : {}),
    invoiceNumber: number,
    ...amounts(type, code, number, amount),
    issueDate,
    ...(/^\d{20}$/.test(check) ? { checkCode: check } : {}),
    items: [],
  }
}
