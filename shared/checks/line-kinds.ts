import type { Invoice, InvoiceItem } from '../invoice.ts'
import { toFen } from '../money.ts'

/** Closed tolerance of every sum on an invoice: one fen. */
export const oneFen = 1

/** Whether a sum of printed amounts is the amount printed as their sum. */
export function isPrintedSum(sum: bigint, printed: number): boolean {
  const apart = sum - BigInt(printed)
  return apart >= -oneFen && apart <= oneFen
}

/** True when the document masks its tax with ***: exempt or not taxed, its tax is nothing and stays unprinted. */
export function hasMaskedTax(invoice: Invoice): boolean {
  return invoice.items.length > 0 && invoice.items.every(isMasked)
}

export function isMasked(item: InvoiceItem): boolean {
  return /^\*+$/.test(item.taxAmount ?? '')
}

/** 差额征税: tax is taken from a part of the amount, which the remark names, so that rate × amount does not hold. */
export function isTaxedOnDifference(invoice: Invoice): boolean {
  return /差额征税|扣除额/.test(`${invoice.remark ?? ''}${invoice.items.map(({ name }) => name).join('')}`)
}

/** The rate as a share (0.13 for 13%), `undefined` for words, masks and nothing. */
export function rateShare(rate: string | undefined): number | undefined {
  const percent = /^(\d{1,2}(?:\.\d+)?)%$/.exec(rate?.normalize('NFKC').trim() ?? '')?.[1]
  return percent === undefined ? undefined : Number(percent) / 100
}

/** A printed amount in fen, a masked one nothing; `undefined` when it is missing or no amount. */
export function fenOf(text: string | undefined): number | undefined {
  return /^\*+$/.test(text ?? '') ? 0 : toFen(text ?? '')
}

/** True for a red (negative) invoice: any total is below zero. */
export function isRed(invoice: Invoice): boolean {
  return [invoice.totalAmount, invoice.amountExcludingTax].some((amount) => (toFen(amount ?? '') ?? 0) < 0)
}
