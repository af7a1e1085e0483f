import { isoDate } from '../date.ts'
import type { Invoice } from '../invoice.ts'
import { fromFen, moneyText } from '../money.ts'

/** Blockchain invoices with a comma form put the seller's tax id before the amount. */
export function readBlockchainCode(parts: string[]): Invoice | undefined {
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

const blockchainSite = /^https:\/\/bcfp\.shenzhen\.chinatax\.gov\.cn\/verify\/scan\?/

/** The Shenzhen blockchain link carries number and amount in fen; it is read as text and never opened. */
export function readBlockchainLink(text: string): Invoice | undefined {
  const number = /[?&]bill_num=(\d{8})(?:&|$)/.exec(text)?.[1]
  const fen = /[?&]total_amount=(-?\d{1,14})(?:&|$)/.exec(text)?.[1]
  if (!blockchainSite.test(text) || !number || !fen) return undefined
  return { invoiceType: 'blockchain', invoiceNumber: number, totalAmount: fromFen(Number(fen)), items: [] }
}
