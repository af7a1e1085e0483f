import { gaps } from './gaps.ts'
import { cutAtGaps, type Glyph, withGaps } from './glyphs.ts'
import { findLabels, type Label, labelTable } from './labels.ts'
import type { Row } from './rows.ts'
import { spanOf } from './span-of.ts'
import { middleX, middleY, right, type Span } from './text-item.ts'
import { dateOf, textOf } from './values.ts'

type Column = 'carrier' | 'vehicleNumber' | 'seatClass' | 'travelDate' | 'departureTime' | 'other'

/** Heads of the table of legs, with the English some print below the Chinese. */
const heads = labelTable<Column>([
  { key: 'carrier', words: '承运人' },
  { key: 'vehicleNumber', words: '航班号?' },
  { key: 'seatClass', words: '(?:座位|舱位)等级' },
  { key: 'travelDate', words: '日期' },
  { key: 'departureTime', words: '时间' },
  { key: 'other', words: '客票级别/?(?:客票类别)?|客票生效日期|有效截止日期|免费行李' },
])

/** What a value of each column looks like; the first group, or all of it, is the value. */
const forms: Record<Exclude<Column, 'other' | 'travelDate'>, RegExp> = {
  carrier: /^(?!VOID)(.{2,})$/,
  vehicleNumber: /^([A-Z\d]{2}\s?\d{2,4}[A-Z]?|OPEN)$/,
  seatClass: /^([A-Z]\d?|[\u4e00-\u9fff]{2,4}舱)$/,
  departureTime: /(?<![\d年月-])([0-2]?\d[:：]?[0-5]\d)(?![\d年月-])/,
}

/** A line of the table: the station it begins with, and what stands in the columns. */
export interface Stop {
  station: Span | undefined
  cells: Partial<Record<Column, Span>>
  /** All of the line: the day has a form that is known wherever it stands. */
  line: Span | undefined
}

const begins = /^(?:自|至|FROM|TO)(?:FROM|TO)?[:：]?(?:\s*T\d\b)?\s*/

/** The value a column has in this piece, in the column's form. */
export function readColumn(column: Exclude<Column, 'other'>, span: Span | undefined): string | undefined {
  if (!span) return undefined
  if (column === 'travelDate') return dateOf(span.text)
  const found = forms[column].exec(span.text.trim())
  return found ? textOf((found[1] ?? found[0]).replace(/^(\d\d)(\d\d)$/, '$1:$2')) : undefined
}

/** The head a piece of text stands below. */
function columnOf(piece: Span, labels: readonly Label<Column>[]): Column | undefined {
  const away = ({ box }: Label) => Math.abs(middleX(box) - middleX(piece.box))
  return labels.toSorted((one, other) => away(one) - away(other))[0]?.key
}

/** The company and the flight, where their heads were lost. */
const flightBehind = /\s+(?:[\u4e00-\u9fff]{2,4}\s*)?[A-Z\d]{2}\d{3,4}(?:\s.*)?$/

/** 云岫 T3 YXA: the airport's code says the same once more. */
export const airport = /(?:\s+|(?<=T\d|[\u4e00-\u9fff]))[A-Z]{3}$/

/** A station may reach close to what stands below the first head. */
function cutAtHeads(glyphs: readonly Glyph[], left: number): (readonly Glyph[])[] {
  const isUnder = ({ x, height }: Glyph) => x > left - height / 2
  const at = glyphs.findIndex((glyph) => glyph.starts && isUnder(glyph))
  return at < 1 ? [glyphs] : [glyphs.slice(0, at), glyphs.slice(at)]
}

/** 自：北京 T3 | 国航 | CA1234 | Y | 2025年01月02日 | 08:30: everything left of the first head is the station. */
function stopOf(row: Row, labels: readonly Label<Column>[]): Stop {
  const left = Math.min(...labels.map(({ box }) => box.x))
  const pieces = cutAtGaps(row.glyphs, gaps.words)
    .flatMap((glyphs) => cutAtHeads(glyphs, left))
    .flatMap((glyphs) => spanOf(glyphs) ?? [])
  const isOfStation = (piece: Span, index: number) => index === 0 || right(piece.box) < left
  const own = pieces.filter(isOfStation)
  const text = own.map((piece) => piece.printed).join(' ')
  const [first] = own
  const cells: Stop['cells'] = {}
  for (const piece of pieces.filter((one) => !own.includes(one))) {
    const column = columnOf(piece, labels)
    if (column) cells[column] ??= piece
  }
  const name = textOf(text.normalize('NFKC').replace(begins, '').replace(flightBehind, '').replace(airport, ''))
  const station = first && name && name !== 'VOID' ? { ...first, printed: name, text: name } : undefined
  return { station, cells, line: spanOf(row.glyphs) }
}

/** The printer may have set a flight half a line below the form's own line, which then has nothing but the station, or not even that. */
function withPrint(row: Row, next: Row | undefined, rows: readonly Row[]): Row {
  if (cutAtGaps(row.glyphs, gaps.words).length > 2) return row
  const floor = next ? middleY(next.box) - next.box.height / 2 : middleY(row.box) + row.box.height
  const [print, ...others] = rows.filter(({ box }) => middleY(box) > middleY(row.box) && middleY(box) < floor)
  const isBare = row.text.replace(begins, '') === ''
  if (!print || others.length > 0 || !(isBare || /[A-Z\d]{2}\d{3}/.test(print.text))) return row
  return { ...row, glyphs: withGaps([...row.glyphs, ...print.glyphs].map((glyph) => ({ ...glyph }))) }
}

/** Lines that begin with 自 or 至; where only the head of their column says so, all down to the prices. */
function stationsBelow(head: Row, rows: readonly Row[]): Row[] {
  const below = rows.filter(({ box }) => middleY(box) > middleY(head.box))
  const named = below.filter(({ text }) => begins.test(text))
  const end = below.findIndex(({ text }) => /票价/.test(text))
  return named.length > 0 || !/^自\/?至/.test(head.text) ? named : below.slice(0, Math.max(0, end))
}

/** The lines of the table of legs. */
export function stopsOf(rows: readonly Row[]): Stop[] {
  const table = rows
    .map((row) => ({ row, labels: findLabels([row], heads, { anywhere: true }) }))
    .find(({ labels }) => new Set(labels.map(({ key }) => key)).size >= 3)
  if (!table) return []
  const below = stationsBelow(table.row, rows)
  return below.map((row, index) => stopOf(withPrint(row, below[index + 1], rows), table.labels))
}
