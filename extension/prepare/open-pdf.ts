import type { PDFDocumentProxy } from 'pdfjs-dist'
import { ProblemError } from '../inbox/problem.ts'

/** Where pdf.js finds its parts: its own module and the folders of its resources, each with a slash at the end. */
export interface PdfSetup {
  load(): Promise<Pick<typeof import('pdfjs-dist'), 'getDocument'>>
  cMapUrl: string
  standardFontDataUrl: string
  wasmUrl: string
}

/** Opens a PDF, once for all who read the same bytes; `close` frees it when the last is done. */
export interface PdfOpener {
  /**
   * Throws ProblemError `locked` when a password is asked for, `wrong-password` when the one given does not open it,
   * `unreadable` when the bytes are damaged. What was opened with a password stays open for all who read it until `close`.
   */
  open(bytes: Uint8Array, password?: string): Promise<PDFDocumentProxy>
  close(bytes: Uint8Array): Promise<void>
}

/** Forms are not run, pictures far beyond a page's scan are not decoded, and what is odd is not written to the console. */
const bounds = { enableXfa: false, maxImageSize: 100_000_000, verbosity: 0 }

/** PDFs of Chinese issuers rely on fonts and character maps that are not in the file: pdf.js must have its own. */
async function load(setup: PdfSetup, bytes: Uint8Array, password?: string): Promise<PDFDocumentProxy> {
  const { load: library, ...resources } = setup
  const { getDocument } = await library()
  try {
    const copy = new Uint8Array(bytes) // pdf.js hands the buffer to its own thread and takes it away from us
    const key = password === undefined ? {} : { password }
    return await getDocument({ data: copy, ...key, ...bounds, cMapPacked: true, ...resources }).promise
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new ProblemError({ code: password === undefined ? 'locked' : 'wrong-password', retryable: false })
    throw new ProblemError({ code: 'unreadable', detail: String(error), retryable: false })
  }
}

/** One opener for a page of the extension: everybody who reads a file gets the same opened document. */
export function createPdfOpener(setup: PdfSetup): PdfOpener {
  const opened = new WeakMap<Uint8Array, Promise<PDFDocumentProxy>>()
  return {
    open(bytes, password) {
      const known = opened.get(bytes) ?? load(setup, bytes, password)
      opened.set(bytes, known)
      return known
    },
    async close(bytes) {
      const known = opened.get(bytes)
      opened.delete(bytes)
      await known?.then(
        (pdf) => pdf.loadingTask.destroy(),
        () => undefined,
      )
    },
  }
}
