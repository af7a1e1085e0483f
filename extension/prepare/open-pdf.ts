import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import { ProblemError } from '../inbox/problem.ts'
import { createPdfThreads, type PdfThreads } from './pdf-threads.ts'

/** Where pdf.js finds its parts: its own module and the folders of its resources, each with a slash at the end. */
export interface PdfSetup {
  load(): Promise<Pick<typeof import('pdfjs-dist'), 'getDocument' | 'PDFWorker'>>
  cMapUrl: string
  standardFontDataUrl: string
  wasmUrl: string
  /** Milliseconds its thread waits for the next file. */
  idle: number
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

/** Milliseconds after which a thread counts as hanging when a file is to be closed. */
const timeout = 5_000

interface Opened {
  pdf: PDFDocumentProxy
  thread: PDFWorker
}

/** PDFs of Chinese issuers rely on fonts and character maps that are not in the file: pdf.js must have its own. */
async function load(setup: PdfSetup, threads: PdfThreads, bytes: Uint8Array, password?: string): Promise<Opened> {
  const { load: library, idle: _, ...resources } = setup
  const { getDocument, PDFWorker } = await library()
  const thread = threads.take(() => PDFWorker.create({ verbosity: bounds.verbosity }))
  try {
    const copy = new Uint8Array(bytes) // pdf.js hands the buffer to its own thread and takes it away from us
    const key = password === undefined ? {} : { password }
    const task = getDocument({ data: copy, worker: thread, ...key, ...bounds, cMapPacked: true, ...resources })
    return { pdf: await task.promise, thread }
  } catch (error) {
    // Nobody knows what a broken file left behind in it.
    thread.destroy()
    if (error instanceof Error && error.name === 'PasswordException')
      throw new ProblemError({ code: password === undefined ? 'locked' : 'wrong-password', retryable: false })
    throw new ProblemError({ code: 'unreadable', detail: String(error), retryable: false })
  }
}

/** Closes a file; a thread that fails at that, or does not answer, is ended. */
async function release({ pdf, thread }: Opened, threads: PdfThreads): Promise<void> {
  let late: ReturnType<typeof setTimeout> | undefined
  const closed = pdf.loadingTask.destroy().then(
    () => true,
    () => false,
  )
  const silent = new Promise<boolean>((resolve) => {
    late = setTimeout(resolve, timeout, false)
  })
  if (await Promise.race([closed, silent])) threads.giveBack(thread)
  else thread.destroy()
  clearTimeout(late)
}

/** One opener for a page of the extension: everybody who reads a file gets the same opened document. */
export function createPdfOpener(setup: PdfSetup): PdfOpener {
  const threads = createPdfThreads(setup.idle)
  const opened = new WeakMap<Uint8Array, Promise<Opened>>()
  return {
    async open(bytes, password) {
      const known = opened.get(bytes) ?? load(setup, threads, bytes, password)
      opened.set(bytes, known)
      return (await known).pdf
    },
    async close(bytes) {
      const opening = opened.get(bytes)
      opened.delete(bytes)
      const known = await opening?.catch(() => undefined)
      if (known) await release(known, threads)
    },
  }
}
