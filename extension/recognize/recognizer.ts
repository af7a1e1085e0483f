import type { InvoiceDocument } from '../../shared/document.ts'
import type { Recognition, Source } from '../../shared/recognition.ts'
import type { SupportingPaper } from '../../shared/supporting-paper.ts'
import type { Progress } from '../inbox/job.ts'

/** Anything that reads an invoice out of a document, on this machine or over the network. */
export interface Recognizer {
  source: Source
  /** Whether it is worth trying on this document; looks at the type only and reads nothing. */
  accepts(document: InvoiceDocument): boolean
  /**
   * One recognition per invoice found; none found is an empty list. Papers that are no invoice are told to `onPaper`,
   * before the promise settles; a reader that takes long tells `onProgress` how far it has come, and one that
   * reads all text there is tells it to `onText`, a line each, with its page where the document has several. Throws when
   * the document is damaged.
   */
  recognize(
    document: InvoiceDocument,
    signal: AbortSignal,
    onPaper?: (paper: SupportingPaper) => void,
    onProgress?: (progress: Progress) => void,
    onText?: (text: string, page?: number) => void,
  ): Promise<Recognition[]>
}
