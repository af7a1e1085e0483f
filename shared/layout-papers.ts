import { readForeignPaper } from './layout-text/foreign-paper.ts'
import { layoutSheets, type PaperReading } from './layout-text/layout-sheets.ts'
import { withoutRadicals } from './layout-text/radicals.ts'
import { readPaper } from './layout-text/read-paper.ts'
import type { PageSize, TextItem } from './layout-text/text-item.ts'

/**
 * As `layoutText`, for everything on the page: invoices, and papers that are none with what pairs them with theirs. A
 * list of goods (清单) has both, since it may go on with the invoice it names. Radicals that a file's font tells in place of
 * characters are read as these.
 */
export const layoutPapers = (items: readonly TextItem[], page: PageSize): PaperReading[] =>
  layoutSheets(
    items.map((item) => ({ ...item, text: withoutRadicals(item.text) })),
    page,
    (sheet, title) =>
      title.kind === 'foreign-invoice' ? readForeignPaper(sheet, title.span) : readPaper(sheet, title),
  )
