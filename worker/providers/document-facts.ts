import type { InvoiceDocument } from '../../shared/document.ts'

/** A document as far as its first bytes and its length tell: the rest may still be on its way. */
export interface DocumentFacts extends Omit<InvoiceDocument, 'bytes'> {
  byteLength: number
}
