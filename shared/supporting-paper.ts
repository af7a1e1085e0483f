/**
 * Papers that lie beside invoices and are none. Trip sheets (行程单), toll summaries (通行费汇总单), folios (水单, 结账单),
 * lists (清单), payments (回单, 支付凭证), foreign invoices and the rest people hand in together with an invoice.
 */
export type SupportingPaperKind =
  | 'trip-sheet'
  | 'toll-summary'
  | 'folio'
  | 'list'
  | 'payment'
  | 'foreign-invoice'
  | 'delivery-note'
  | 'contract'
  | 'claim-form'
  | 'statement'
  | 'other'

/** What pairs a paper with its invoice, as printed; absent where the paper does not say it plainly. */
export interface PairingValues {
  /** Who was paid: the shop, the hotel, the platform. */
  seller?: string
  /** What was paid, a decimal string with two digits, in `currency`. */
  amount?: string
  /** Tax within the amount. */
  tax?: string
  /** ISO 4217; CNY for 元, absent where only an ambiguous sign stands there. */
  currency?: string
  /** First and last day it speaks of, ISO; the same where it speaks of one. */
  firstDate?: string
  lastDate?: string
  /** Its own number. */
  number?: string
  /** Code and number of the invoice it names. */
  invoiceCode?: string
  invoiceNumber?: string
}

/** A paper that is no invoice: what it is, how it calls itself, and what pairs it with its invoice. Plain data. */
export interface SupportingPaper {
  kind: SupportingPaperKind
  /** Its title as printed. */
  title: string
  /** Page of the file, counted from 1. */
  page?: number
  values: PairingValues
}
