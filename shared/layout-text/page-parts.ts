import { type Anchor, takeAnchors } from './anchors.ts'
import { findTables, type Table } from './find-tables.ts'
import { withoutMargins } from './margin-text.ts'
import { findPaperTitles, type PaperTitle } from './paper-titles.ts'
import { type Row, rowsOf } from './rows.ts'
import type { FoldedItem, PageSize, Span } from './text-item.ts'
import { findTitles } from './titles.ts'

/** A page taken apart: its printed lines, and the words that stand upright beside them. */
export interface PageParts {
  rows: Row[]
  anchors: Anchor[]
  /** Printed names of documents, from top to bottom. */
  titles: Span[]
  /** Printed names of papers that are no invoice, from top to bottom. */
  papers: PaperTitle[]
  /** Heads of lines, wherever they stand. */
  tables: Table[]
  /** All of its text, where it stands. */
  items: readonly FoldedItem[]
  size: PageSize
}

export function pageParts(items: readonly FoldedItem[], size: PageSize): PageParts {
  const { anchors, rest } = takeAnchors(withoutMargins(items))
  const rows = rowsOf(rest)
  const [titles, papers] = [findTitles(rows), findPaperTitles(rows)]
  return { anchors, rows, titles, papers, tables: findTables(rows), items, size }
}
