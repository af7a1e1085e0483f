import type { Box } from '../recognition.ts'
import type { Anchor } from './anchors.ts'
import { gaps } from './gaps.ts'
import type { Glyph } from './glyphs.ts'
import type { Label } from './labels.ts'
import type { Row } from './rows.ts'
import { piecesOf } from './span-of.ts'
import { bottom, middleX, middleY, type PageSize, right, type Span } from './text-item.ts'

/** One invoice's part of a page, read into lines, upright words and labels. */
export interface Sheet<Key extends string = string> {
  rows: Row[]
  anchors: Anchor[]
  labels: Label<Key>[]
  /** The glyphs that are labels, which are no values. */
  labelled: ReadonlySet<Glyph>
  size: PageSize
}

/** A page's lines and upright words with the labels found on them. */
export function createSheet<Key extends string>(page: Omit<Sheet<Key>, 'labelled'>): Sheet<Key> {
  const glyphs = page.labels.flatMap(({ row, start, end }) => row.glyphs.slice(start, end))
  return { ...page, labelled: new Set(glyphs) }
}

/** A photographed figure that stands over the next label is one figure all the same, not cut short by it. */
export function endsFigure(line: readonly Glyph[], index: number, isOwn: (glyph: Glyph) => boolean): boolean {
  for (let at = index; at > 0; at -= 1) {
    const [glyph, before] = [line[at], line[at - 1]]
    if (!glyph || !before || glyph.confidence === undefined || glyph.starts) return false
    if (!/[\d.-]/.test(glyph.character) || !/[\d.-]/.test(before.character)) return false
    if (isOwn(before)) return true
  }
  return false
}

/** The glyphs of a row inside a region that are no labels. */
export function valuesInside({ labelled }: Sheet, { glyphs }: Row, region: Box): Glyph[] {
  const isOwn = (glyph: Glyph) => isInside(region, glyph)
  return glyphs.filter((glyph, at) => (isOwn(glyph) || endsFigure(glyphs, at, isOwn)) && !labelled.has(glyph))
}

/** The rows that reach into a region. */
export const rowsAt = ({ rows }: Pick<Sheet, 'rows'>, region: Box) =>
  rows.filter(({ box }) => bottom(box) >= region.y && box.y <= bottom(region))

/** Pieces of text inside a region, line by line, without labels. */
export function piecesInside(sheet: Sheet, region: Box, gap: number = gaps.values): Span[][] {
  return rowsAt(sheet, region)
    .map((row) => piecesOf([{ glyphs: valuesInside(sheet, row, region) }], gap))
    .filter((pieces) => pieces.length > 0)
}

/** A glyph is inside a region when its middle is. */
export const isInside = (region: Box, box: Box) =>
  middleX(box) >= region.x &&
  middleX(box) <= right(region) &&
  middleY(box) >= region.y &&
  middleY(box) <= bottom(region)
