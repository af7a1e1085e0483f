import { foldItem } from '../../shared/layout-text/fold-item.ts'
import { mostItems } from '../../shared/layout-text/layout-sheets.ts'
import { rowsOf } from '../../shared/layout-text/rows.ts'
import { spanOf } from '../../shared/layout-text/span-of.ts'
import type { TextItem } from '../../shared/layout-text/text-item.ts'
import type { Box } from '../../shared/recognition.ts'

/** A line of text on a picture; the box is in fractions of it, `confidence` is that of the least sure character. */
export interface TextLine {
  text: string
  box: Box
  confidence: number
}

/** Pieces of text on a level page as the lines a person reads, from top to bottom; none of what is too much for a page. */
export const linesOfText = (items: readonly TextItem[]): TextLine[] =>
  rowsOf(items.length > mostItems ? [] : items.flatMap((item) => foldItem(item) ?? []))
    .flatMap(({ glyphs }) => spanOf(glyphs) ?? [])
    .map(({ printed, box, confidence = 1 }) => ({ text: printed, box, confidence }))
