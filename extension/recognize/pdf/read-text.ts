import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.d.ts'
import { layoutText } from '../../../shared/layout-text.ts'
import type { Recognition } from '../../../shared/recognition.ts'
import { joinPages, type PageReading } from '../join-pages.ts'
import { textItems } from './text-items.ts'

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PageReading[]> {
  const page = await pdf.getPage(number)
  const { items, size } = await textItems(page)
  page.cleanup()
  return layoutText(items, size).map((reading) => ({ ...reading, page: number }))
}

/**
 * The invoices on these pages of a PDF, read from its text layer; a scan has none and gives none. A damaged page does
 * not keep the others from being read; its error is thrown when no page could be read at all.
 */
export async function readText(
  pdf: PDFDocumentProxy,
  pages: readonly number[],
  signal: AbortSignal,
): Promise<Recognition[]> {
  const readings: PageReading[] = []
  const failures: unknown[] = []
  for (const number of pages) {
    signal.throwIfAborted()
    await readPage(pdf, number).then(
      (read) => readings.push(...read),
      (error: unknown) => failures.push(error),
    )
  }
  if (failures.length > 0 && failures.length === pages.length) throw failures[0]
  return joinPages(readings).map((reading) => ({ source: 'pdf-text', ...reading }))
}
