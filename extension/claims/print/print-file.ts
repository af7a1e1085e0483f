import type { InvoiceDocument } from '../../../shared/document.ts'
import type { Invoice } from '../../../shared/invoice.ts'

/** An invoice a file carries. */
export interface CarriedInvoice {
  invoice: Invoice
  /** By what it is known to be the same invoice in another file. */
  keys: readonly string[]
  /** Page it begins on, counted from 1; absent where the file is all there is of it. */
  page?: number | undefined
  /** Nobody asked for this one, which only shares the file. */
  unwanted?: boolean
}

/** A file to be printed, with what was read from it. */
export interface PrintFile {
  name: string
  document: InvoiceDocument
  /** In the order of their pages; empty where the file is a paper of another kind. */
  invoices: readonly CarriedInvoice[]
  /** Pages that are no invoice (行程单, 清单 …), counted from 1. */
  paperPages: readonly number[]
}

/** Why a file is not on paper; words for each are in `_locales` as `print_left_<reason>`. */
export type NotPrinted =
  | 'same-invoice' // another file of the same invoice is
  | 'data-only' // XML has no looks, and nothing else carries its invoices
  | 'locked' // asks for a password
  | 'unreadable' // damaged, or of a kind nobody can draw
