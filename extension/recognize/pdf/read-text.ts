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

/** The invoices on these pages of a PDF, read from its text layer; a scan has none and gives none. */
export async function readText(
  pdf: PDFDocumentProxy,
  pages: readonly number[],
  signal: AbortSignal,
): Promise<Recognition[]> {
  const readings: PageReading[] = []
  for (const number of pages) {
    signal.throwIfAborted()
    readings.push(...(await readPage(pdf, number)))
  }
  return joinPages(readings).map((reading) => ({ source: 'pdf-text', ...reading }))
}
