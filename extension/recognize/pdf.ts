import { ProblemError } from '../inbox/problem.ts'
import type { PdfOpener } from '../prepare/open-pdf.ts'
import { readData } from './pdf/read-data.ts'
import { readText } from './pdf/read-text.ts'
import type { Recognizer } from './recognizer.ts'

/** A year's invoices in one file; more is no person's claim, and takes too long to read at once. */
const maximumPages = 500

/**
 * Reads a PDF that carries its text: first what the issuer put in for programs (`pdf-data`), then the text layer by
 * position (`pdf-text`). A scan gives nothing. The opened PDF is the opener's to close.
 */
export const createPdf = (opener: PdfOpener): Recognizer => ({
  source: 'pdf-data',
  accepts: ({ mediaType }) => mediaType === 'application/pdf',
  async recognize({ bytes, page }, signal, onPaper, _, onText) {
    signal.throwIfAborted()
    const pdf = await opener.open(bytes)
    if (pdf.numPages > maximumPages) throw new ProblemError({ code: 'too-large', retryable: false })
    const pages = page ? [page] : Array.from({ length: pdf.numPages }, (_, index) => index + 1)
    try {
      const { recognitions, papers } = await readText(pdf, pages, signal, onText)
      for (const paper of papers) onPaper?.(paper)
      return [...(await readData(pdf)), ...recognitions]
    } catch (error) {
      signal.throwIfAborted()
      throw new ProblemError({ code: 'unreadable', detail: String(error), retryable: false })
    }
  },
})
