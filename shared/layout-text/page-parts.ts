import { type Anchor, takeAnchors } from './anchors.ts'
import { type Row, rowsOf } from './rows.ts'
import type { FoldedItem, PageSize } from './text-item.ts'

/** A page taken apart: its printed lines, and the words that stand upright beside them. */
export interface PageParts {
  rows: Row[]
  anchors: Anchor[]
  size: PageSize
}

export function pageParts(items: readonly FoldedItem[], size: PageSize): PageParts {
  const { anchors, rest } = takeAnchors(items)
  return { anchors, rows: rowsOf(rest), size }
}
