import type { CarriedInvoice, PrintFile } from '../../../../extension/claims/print/print-file.ts'
import type { MediaType } from '../../../../shared/document.ts'
import type { Invoice } from '../../../../shared/invoice.ts'

/** An invoice as a file carries it, known by its number. */
export const carried = (number: string, page?: number, more: Partial<Invoice> = {}): CarriedInvoice => ({
  invoice: { invoiceNumber: number, items: [], ...more },
  keys: [number],
  page,
})

/** A file of some type with these invoices. */
export const file = (
  name: string,
  mediaType: MediaType,
  invoices: readonly CarriedInvoice[] = [],
  bytes = new Uint8Array(),
): PrintFile => ({ name, document: { bytes, mediaType }, invoices, paperPages: [] })
