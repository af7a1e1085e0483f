import type { Invoice } from '../../shared/invoice.ts'
import type { KeptVerification } from '../verify/kept-verification.ts'

/** A file that carried an invoice. The same invoice may come as XML, OFD, PDF and picture: four carriers, one invoice. */
export interface Carrier {
  /** The job that read it, and which of its invoices; the bytes are in the inbox as long as the job is. */
  job: string
  draft: number
  fileName: string
  /** SHA-256 of the original bytes, hex. */
  sha256: string
  /** ISO 8601. */
  capturedAt: string
}

/** One time the invoice was written into a form. */
export interface Fill {
  /** ISO 8601. */
  at: string
  /** Host and title of the page, where the browser told them. */
  host?: string
  title?: string
}

/** One remembered invoice: what was accepted, what carried it, where it went. Never the picture. */
export interface LedgerEntry {
  id: string
  invoice: Invoice
  carriers: Carrier[]
  fills: Fill[]
  /** Numbers it is known by (`identityKeys`). */
  keys: string[]
  /** Everything by which a reading finds this entry again (`marksOf`); the store's index. */
  marks: string[]
  /** What the tax bureau said last, of the values it had then; absent while nobody asked. */
  verification?: KeptVerification
  /** When it was first remembered, ISO 8601. */
  rememberedAt: string
}
