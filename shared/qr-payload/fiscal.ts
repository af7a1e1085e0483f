import { isoDate } from '../date.ts'
import type { Invoice } from '../invoice.ts'
import { moneyText } from '../money.ts'

/** Fiscal e-bills (财政电子票据): `CZ-EI-44,?,code 8,number 10,check 6,yyyymmdd,amount`. */
export function readFiscalCode(parts: string[]): Invoice | undefined {
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

/** Jiangsu's fiscal e-bills carry a link whose path is 票据代码, 票据号码 and 校验码; it is read as text and never opened. */
export function readFiscalLink(text: string): Invoice | undefined {
  const link = /^https?:\/\/(?:[\w-]+\.)+(?:jsczt\.cn|gov\.cn)\/(?:[\w-]+\/)*(\d{8})\/(\d{10})\/([0-9a-z]{6})\/?$/i
  const [, invoiceCode, invoiceNumber, checkCode] = link.exec(text) ?? []
  return invoiceCode ? { invoiceType: 'fiscal', invoiceCode, invoiceNumber, checkCode, items: [] } : undefined
}
