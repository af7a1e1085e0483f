import type { Invoice } from '../../shared/invoice.ts'
import { numberWithoutCode } from '../../shared/invoice-code.ts'

const isDigital = (number: string | undefined): number is string => number?.length === 20

/**
 * What an invoice is known by, whatever carried it: the twenty-digit number of 数电票, code and number of the tax-disk
 * generation, both on 数电纸质发票. Empty for receipts without any number: those are never the same with certainty.
 */
export function identityKeys(invoice: Invoice): string[] {
  const { invoiceCode, invoiceNumber, digitalNumber } = invoice
  const digital = [invoiceNumber, digitalNumber].filter(isDigital)
  const joined = invoiceNumber && numberWithoutCode(invoiceNumber) !== invoiceNumber ? [invoiceNumber] : []
  const coded =
    invoiceCode && invoiceNumber && !isDigital(invoiceNumber) && joined.length === 0
      ? [`${invoiceCode}-${invoiceNumber}`]
      : []
  return [...new Set([...digital, ...joined, ...coded])]
}

/** Seller, amount and date together: alike on two invoices, it is worth a second look and nothing more. */
export function likenessKey({ sellerName, totalAmount, issueDate }: Invoice): string | undefined {
  return sellerName && totalAmount && issueDate ? [sellerName, totalAmount, issueDate].join('|') : undefined
}
