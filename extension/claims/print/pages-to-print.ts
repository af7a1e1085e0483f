import type { InvoiceType } from '../../../shared/invoice-type.ts'
import type { ChosenFile } from './choose-carriers.ts'
import type { CarriedInvoice } from './print-file.ts'
import type { PerSheet } from './sheet-layout.ts'

/** How many papers a sheet takes: one number for all, or each kind of paper as it is usually pasted. */
export const layouts = ['auto', '1', '2', '4'] as const
export type Layout = (typeof layouts)[number]

/** A page of a file, and the invoices on it. */
export interface PageToPrint {
  /** Counted from 1. */
  page: number
  invoices: readonly CarriedInvoice[]
  /** No invoice, nor the rest of one. */
  isPaper: boolean
}

/** Small slips, of which people paste four a sheet. */
const tickets: readonly InvoiceType[] = ['rail', 'taxi', 'quota', 'vat_roll', 'machine_printed']

const startOf = ({ page = 1 }: CarriedInvoice) => page

/** The pages of a chosen file that have to be printed. A page after an invoice's first belongs to it: its list, its back. */
export function pagesToPrint({ file, invoices }: ChosenFile, pages: number): PageToPrint[] {
  const starts = [...new Set(file.invoices.map(startOf))].toSorted((one, other) => one - other)
  return Array.from({ length: pages }, (_, index) => index + 1).flatMap((page) => {
    const isPaper = starts.length === 0 || file.paperPages.includes(page)
    const start = starts.findLast((begins) => begins <= page) ?? starts[0]
    const own = invoices.filter((invoice) => startOf(invoice) === start)
    return isPaper || own.length > 0 ? [{ page, invoices: own, isPaper }] : []
  })
}

/** Millimetres from which a page that stands upright is a letter and no slip. */
const letterHeight = 200

/** How many papers like this one share a sheet: letters none, tickets four, invoices two. */
export function perSheetOf(
  layout: Layout,
  { invoices, isPaper }: PageToPrint,
  { width, height, isTrueSize }: { width: number; height: number; isTrueSize: boolean },
): PerSheet {
  if (layout === '1') return 1
  if (layout === '2') return 2
  if (layout === '4') return 4
  if (isPaper || (isTrueSize && height > letterHeight && height > width)) return 1
  return invoices.some(({ invoice: { invoiceType } }) => invoiceType && tickets.includes(invoiceType)) ? 4 : 2
}
