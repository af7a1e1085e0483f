import { type LayoutReading, layoutSheets } from './layout-text/layout-sheets.ts'
import type { ReadPaper } from './layout-text/read-page.ts'
import type { PageSize, TextItem } from './layout-text/text-item.ts'

/** What is no invoice need be known, not read: the readers of other papers would be a fortieth of the worker. */
const byTitle: ReadPaper = (_page, { kind, span }) => ({ kind, title: span.printed, values: {} })

/**
 * Reads the fields of every invoice on one page from its text and where each piece stands: by printed labels, by
 * geometry and by the form of the values. One engine for the text layer of a PDF or OFD and for general-text OCR.
 *
 * Items and `page` share one unit (points, pixels, millimetres), y grows downwards; order does not matter. A page
 * without an invoice gives an empty list. Values are as printed: nothing is calculated or looked up.
 */
export const layoutText = (items: readonly TextItem[], page: PageSize): LayoutReading[] =>
  layoutSheets(items, page, byTitle).filter(({ paper }) => !paper)
