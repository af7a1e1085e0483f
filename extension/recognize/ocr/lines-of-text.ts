import { foldItem } from '../../../shared/layout-text/fold-item.ts'
import { rowsOf, spanOf } from '../../../shared/layout-text/rows.ts'
import type { TextItem } from '../../../shared/layout-text/text-item.ts'
import type { TextLine } from '../ocr.ts'

/** Pieces of text on a level page as the lines a person reads, from top to bottom. */
export const linesOfText = (items: readonly TextItem[]): TextLine[] =>
  rowsOf(items.flatMap((item) => foldItem(item) ?? []))
    .flatMap(({ glyphs }) => spanOf(glyphs) ?? [])
    .map(({ printed, box, confidence = 1 }) => ({ text: printed, box, confidence }))
