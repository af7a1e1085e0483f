import type { PDFWorker } from 'pdfjs-dist'

/**
 * Threads of pdf.js by turns: each holds one file at a time, and the one given back last is taken again, since a new
 * one first translates a megabyte of its program.
 */
export interface PdfThreads {
  /** `start` makes one where none is waiting. */
  take(start: () => PDFWorker): PDFWorker
  giveBack(thread: PDFWorker): void
}

/** `idle`: milliseconds a thread waits for the next file before it is ended. */
export function createPdfThreads(idle: number): PdfThreads {
  let spare: PDFWorker | undefined
  let ending: ReturnType<typeof setTimeout> | undefined
  const end = () => {
    spare?.destroy()
    spare = undefined
  }
  return {
    take(start) {
      clearTimeout(ending)
      const thread = spare ?? start()
      spare = undefined
      return thread
    },
    giveBack(thread) {
      end()
      spare = thread
      clearTimeout(ending)
      ending = setTimeout(end, idle)
    },
  }
}
