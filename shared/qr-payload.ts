import { isoDate } from './date.ts'
import type { Invoice } from './invoice.ts'
import { typeOfInvoiceCode } from './invoice-code.ts'
import type { InvoiceType } from './invoice-type.ts'
import { fromFen, moneyText } from './money.ts'

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
function readTaxCode(parts: string[]): Invoice | undefined {
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

/** Blockchain invoices with a comma form put the seller's tax id before the amount. */
function readBlockchainCode(parts: string[]): Invoice | undefined {
  const [version = '', , code = '', number = '', sellerTaxId = '', amount = '', date = '', hash = ''] = parts
  const issueDate = /^\d{8}$/.test(date) ? isoDate(date) : undefined
  const money = moneyText(amount)
  const shaped = version === '01' && /^\d{12}$/.test(code) && /^\d{8}$/.test(number) && /^[0-9a-f]{64,68}$/i.test(hash)
  if (!shaped || !/^[0-9A-Z]{15,20}$/.test(sellerTaxId) || !issueDate || !money) return undefined
  return {
    invoiceType: 'blockchain',
    invoiceCode: code,
    invoiceNumber: number,
    sellerTaxId,
    amountExcludingTax: money,
    issueDate,
    items: [],
  }
}

/** Fiscal e-bills (财政电子票据): `CZ-EI-44,?,code 8,number 10,check 6,yyyymmdd,amount`. */
function readFiscalCode(parts: string[]): Invoice | undefined {
  const [marker = '', , code = '', number = '', check = '', date = '', amount = ''] = parts
  const issueDate = /^\d{8}$/.test(date) ? isoDate(date) : undefined
  if (!/^CZ-EI-\d{2}$/.test(marker) || !/^\d{8}$/.test(code) || !/^\d{10}$/.test(number) || !issueDate) return undefined
  const money = moneyText(amount)
  return {
    invoiceType: 'fiscal',
    invoiceCode: code,
    invoiceNumber: number,
    issueDate,
    ...(money ? { totalAmount: money } : {}),
    ...(/^[0-9a-z]{6}$/i.test(check) ? { checkCode: check } : {}),
    items: [],
  }
}

const blockchainSite = /^https:\/\/bcfp\.shenzhen\.chinatax\.gov\.cn\/verify\/scan\?/

/** The Shenzhen blockchain link carries number and amount in fen; it is read as text and never opened. */
function readBlockchainLink(text: string): Invoice | undefined {
  const number = /[?&]bill_num=(\d{8})(?:&|$)/.exec(text)?.[1]
  const fen = /[?&]total_amount=(-?\d{1,14})(?:&|$)/.exec(text)?.[1]
  if (!blockchainSite.test(text) || !number || !fen) return undefined
  return { invoiceType: 'blockchain', invoiceNumber: number, totalAmount: fromFen(Number(fen)), items: [] }
}

/** Jiangsu's fiscal e-bills carry a link whose path is 票据代码, 票据号码 and 校验码; it is read as text and never opened. */
function readFiscalLink(text: string): Invoice | undefined {
  const link = /^https?:\/\/(?:[\w-]+\.)+(?:jsczt\.cn|gov\.cn)\/(?:[\w-]+\/)*(\d{8})\/(\d{10})\/([0-9a-z]{6})\/?$/i
  const [, invoiceCode, invoiceNumber, checkCode] = link.exec(text) ?? []
  return invoiceCode ? { invoiceType: 'fiscal', invoiceCode, invoiceNumber, checkCode, items: [] } : undefined
}

/** Undoes what scanners and chat programs do to the text: byte order mark, stray spaces, full-width commas. */
const repaired = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .replaceAll('，', ',')
    .trim()

/**
 * Reads what the QR code of an invoice says. In: the decoded text. Out: the fields it carries, an amount under the name
 * its generation gives it; undefined when the text is anything else (a payment code, a link, another bill's code).
 * Layouts: the tax QR code of tax-disk and digital invoices, the two blockchain forms, the fiscal e-bill and its link.
 */
export function parseQrPayload(text: string): Invoice | undefined {
  const whole = repaired(text)
  const parts = whole.split(',').map((part) => part.trim())
  return (
    readBlockchainLink(whole) ??
    readFiscalLink(whole) ??
    readTaxCode(parts) ??
    readBlockchainCode(parts) ??
    readFiscalCode(parts)
  )
}
