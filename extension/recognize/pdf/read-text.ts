import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.d.ts'
import { layoutPapers } from '../../../shared/layout-papers.ts'
import type { Recognition } from '../../../shared/recognition.ts'
import type { SupportingPaper } from '../../../shared/supporting-paper.ts'
import { joinPages, type PageReading } from '../join-pages.ts'
import { linesOfText } from '../lines-of-text.ts'
import { textItems } from './text-items.ts'

/** One page's text, a line each, and what it says. */
async function readPage(pdf: PDFDocumentProxy, number: number): Promise<{ readings: PageReading[]; text: string }> {
  const page = await pdf.getPage(number)
  const { items, size } = await textItems(page)
  page.cleanup()
  const readings = layoutPapers(items, size).map((reading) => ({ ...reading, page: number }))
  const text = linesOfText(items)
    .map((line) => line.text)
    .join('\n')
  return { readings, text }
}

/**
 * The invoices and other papers on these pages of a PDF, read from its text layer, which `onText` is told as it stands;
 * a scan has none and gives none. A damaged page does not keep the others from being read; its error is thrown when no
 * page could be read at all.
 */
export async function readText(
  pdf: PDFDocumentProxy,
  pages: readonly number[],
  signal: AbortSignal,
  onText?: (text: string, page: number) => void,
): Promise<{ recognitions: Recognition[]; papers: SupportingPaper[] }> {
  const readings: PageReading[] = []
  const failures: unknown[] = []
  for (const number of pages) {
    signal.throwIfAborted()
    await readPage(pdf, number).then(
      (read) => {
        readings.push(...read.readings)
        if (read.text) onText?.(read.text, number)
      },
      (error: unknown) => failures.push(error),
    )
  }
  if (failures.length > 0 && failures.length === pages.length) throw failures[0]
  const { invoices, papers } = joinPages(readings)
  return { recognitions: invoices.map((reading) => ({ source: 'pdf-text', ...reading })), papers }
}
