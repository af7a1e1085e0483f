import type { Box } from '../recognition.ts'
import type { Anchor } from './anchors.ts'
import type { Label } from './labels.ts'
import { cutAtGaps, type Glyph, leastConfidence, type Row, spanOf } from './rows.ts'
import { bottom, boxAround, middleX, middleY, overlap, type PageSize, right, type Span } from './text-item.ts'

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

/** Space inside a value that still belongs to it, in heights of a character. */
const withinValue = 1.6

/** The cell an upright word names is higher than the word. */
const cellOf = (word: Box): Box => ({ ...word, y: word.y - word.height / 2, height: word.height * 2 })

/** Where the cell of a label ends to the right: the next label or upright word beside it. */
function cellRight(sheet: Sheet, label: Label): number {
  const start = right(label.box)
  const beside = (box: Box) => box.x > start - 1e-6 && overlap(box.y, box.height, label.box.y, label.box.height) > 0.3
  const cells = sheet.anchors.map(({ box }) => cellOf(box))
  const ends = [...sheet.labels.map(({ box }) => box), ...cells].filter(beside).map(({ x }) => x)
  return Math.min(...ends, Number.POSITIVE_INFINITY)
}

/** The glyphs of the label's own line that stand in its cell. */
function glyphsRight(sheet: Sheet, label: Label): Glyph[] {
  const end = cellRight(sheet, label)
  const line = label.row.glyphs.slice(label.end)
  const isOwn = (glyph: Glyph) => middleX(glyph) < end
  return line.filter((glyph, index) => isOwn(glyph) || endsFigure(line, index, isOwn))
}

/** A photographed figure that stands over the next label is one figure all the same, not cut short by it. */
function endsFigure(line: readonly Glyph[], index: number, isOwn: (glyph: Glyph) => boolean): boolean {
  for (let at = index; at > 0; at -= 1) {
    const [glyph, before] = [line[at], line[at - 1]]
    if (!glyph || !before || glyph.confidence === undefined || glyph.starts) return false
    if (!/[\d.-]/.test(glyph.character) || !/[\d.-]/.test(before.character)) return false
    if (isOwn(before)) return true
  }
  return false
}

/** The pieces of text to the right of a label on its line, up to the next label; spaces wider than `gap` part them. */
export function piecesRight(sheet: Sheet, label: Label, gap = withinValue): Span[] {
  return cutAtGaps(glyphsRight(sheet, label), gap).flatMap((part) => spanOf(part) ?? [])
}

/** All text right of a label on its line as one value, if there is any. */
export const lineRight = (sheet: Sheet, label: Label): Span[] => [spanOf(glyphsRight(sheet, label)) ?? []].flat()

/** The glyphs of a row inside a region that are no labels. */
function valuesInside({ labelled }: Sheet, { glyphs }: Row, region: Box): Glyph[] {
  const isOwn = (glyph: Glyph) => isInside(region, glyph)
  return glyphs.filter((glyph, at) => (isOwn(glyph) || endsFigure(glyphs, at, isOwn)) && !labelled.has(glyph))
}

/** The rows that reach into a region. */
export const rowsAt = ({ rows }: Pick<Sheet, 'rows'>, region: Box) =>
  rows.filter(({ box }) => bottom(box) >= region.y && box.y <= bottom(region))

/** Pieces of text inside a region, line by line, without labels. */
export function piecesInside(sheet: Sheet, region: Box, gap = withinValue): Span[][] {
  return rowsAt(sheet, region)
    .map((row) => cutAtGaps(valuesInside(sheet, row, region), gap).flatMap((part) => spanOf(part) ?? []))
    .filter((pieces) => pieces.length > 0)
}

/** A glyph is inside a region when its middle is. */
export const isInside = (region: Box, box: Box) =>
  middleX(box) >= region.x &&
  middleX(box) <= right(region) &&
  middleY(box) >= region.y &&
  middleY(box) <= bottom(region)

/** Where the cell of a label ends above and below: the nearest labels that share its column. */
function cellHeight(sheet: Sheet, label: Label, end: number): { top: number; floor: number } {
  const height = label.box.height
  const width = Math.min(end, label.box.x + height * 12) - label.box.x
  const column = sheet.labels.filter(({ box }) => overlap(box.x, box.width, label.box.x, width) > 0)
  const above = column.filter(({ box }) => bottom(box) <= middleY(label.box)).map(({ box }) => bottom(box))
  const below = column.filter(({ box }) => box.y >= middleY(label.box)).map(({ box }) => box.y)
  return {
    top: Math.max(...above, label.box.y - height * 1.5),
    floor: Math.min(...below, bottom(label.box) + height * 1.5),
  }
}

/** On a photograph what stands this far, in heights, from a label is likelier another one's, whose label was lost. */
const astray = 14
const isAstray = ({ confidence, gap }: Glyph) => confidence !== undefined && gap > astray

/**
 * The value of a label whose text may run over several lines inside its cell: above, beside and below the label, each
 * line beginning where the value begins or, below, where the label does.
 */
export function blockRight(sheet: Sheet, label: Label): Span | undefined {
  const { box } = label
  const end = Math.min(cellRight(sheet, label), sheet.size.width * 2)
  const { top, floor } = cellHeight(sheet, label, end)
  const [beside] = cutAtGaps(glyphsRight(sheet, label), 4)
  const own = beside?.[0] && isAstray(beside[0]) ? undefined : beside
  const start = own?.[0]?.x ?? right(box)
  const lines = sheet.rows.flatMap((row) => {
    if (row === label.row) return own && own.length > 0 ? [own] : []
    if (row.box.y > floor || bottom(row.box) < top) return []
    const left = middleY(row.box) > bottom(box) ? Math.min(box.x, start) : start
    const region = { x: left - box.height, y: top, width: end - left + box.height, height: floor - top }
    const line = cutAtGaps(valuesInside(sheet, row, region), withinValue)[0]
    const begins = line?.[0]?.x ?? Number.NaN
    // Below a label without a value its left edge may as well be a notice's.
    const isOwn = own !== undefined && Math.abs(begins - left) < box.height
    return line && (Math.abs(begins - start) < box.height * 2 || isOwn) ? [line] : []
  })
  // The colon of a label often overlaps what follows it and then stands on a line of its own.
  return joinLines(lines.flatMap((line) => spanOf(line) ?? []).filter(({ text }) => !/^[:;,.]+$/.test(text)))
}

/** Lines of one value as one text; Latin words keep a space between them. */
export function joinLines(lines: readonly Span[], separator = ''): Span | undefined {
  if (lines.length === 0) return undefined
  const doubted = lines.find(({ otherwise }) => otherwise)
  const otherwise = doubted && lines.map((line) => (line === doubted ? line.otherwise : line.printed)).join(separator)
  return {
    text: lines.map((line) => line.text).join(separator),
    printed: lines.map((line) => line.printed).join(separator),
    box: boxAround(lines.map((line) => line.box)),
    confidence: leastConfidence(lines),
    ...(otherwise && { otherwise }),
  }
}

/** The nearest lines below a label, before the next label of its column, cut into pieces without labels. */
function linesBelow(sheet: Sheet, { box }: Label, lines: number): Span[][] {
  const next = sheet.labels
    .filter((other) => other.box.y > middleY(box) && overlap(other.box.x, other.box.width, box.x, box.width) > 0)
    .map((other) => other.box.y)
  const floor = Math.min(...next, bottom(box) + box.height * (lines * 2))
  return sheet.rows
    .filter((row) => middleY(row.box) > bottom(box) && middleY(row.box) < floor)
    .map((row) => row.glyphs.filter((glyph) => !sheet.labelled.has(glyph)))
    .map((glyphs) => cutAtGaps(glyphs, withinValue).flatMap(cutAtCurrency))
    .map((parts) => parts.flatMap((part) => spanOf(part) ?? []))
}

/** An amount that begins with its currency is a piece of its own, however close to the one before it stands. */
function cutAtCurrency(glyphs: readonly Glyph[]): Glyph[][] {
  const spelled = glyphs.map(({ character }) => character).join('')
  const starts = [0, ...[...spelled.matchAll(/(?<=\d)CNY/g)].map(({ index }) => index)]
  return starts.map((start, index) => glyphs.slice(start, starts[index + 1]))
}

const isUnder = ({ box }: Span, label: Box) => overlap(box.x, box.width, label.x, label.width) > 0

/** The nearest pieces of text below a label that share its column, before the next label of that column. */
export const piecesBelow = (sheet: Sheet, label: Label, lines = 3): Span[] =>
  linesBelow(sheet, label, lines)
    .flat()
    .filter((span) => isUnder(span, label.box))

/**
 * The same for a head whose cell reaches to the next head: figures end at the right of a cell, clear of a short head at
 * its left. What has its middle in the cell is meant before what only reaches under the head.
 */
export function cellBelow(sheet: Sheet, label: Label, lines = 3): Span[] {
  const { x, y, height } = label.box
  const beside = sheet.labels
    .map(({ box }) => box)
    .filter((box) => box.x > x && overlap(box.y, box.height, y, height) > 0.3)
  const end = Math.min(...beside.map((box) => box.x), Number.POSITIVE_INFINITY)
  const inCell = ({ box }: Span) => middleX(box) >= x && middleX(box) < end
  return linesBelow(sheet, label, lines).flatMap((line) => [
    ...line.filter(inCell),
    ...line.filter((span) => !inCell(span) && isUnder(span, label.box)),
  ])
}
