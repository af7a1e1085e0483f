import type { Box } from '../recognition.ts'
import type { Row } from './rows.ts'
import { boxAround } from './text-item.ts'

/** Printed words that name a value. */
export interface LabelWords<Key extends string> {
  key: Key
  /** Source of a regular expression over folded text without spaces. */
  words: string
}

/** A label as it stands on the page: characters `start` to `end` (exclusive, colon included) of its row. */
export interface Label<Key extends string = string> {
  key: Key
  row: Row
  start: number
  end: number
  box: Box
}

/** The words of all labels as one expression with a group for each, compiled once per table. */
export interface LabelTable<Key extends string> {
  keys: readonly Key[]
  pattern: RegExp
}

/** Where two labels begin at the same character the one that stands first in the table is meant. */
export function labelTable<Key extends string>(words: readonly LabelWords<Key>[]): LabelTable<Key> {
  const groups = words.map(({ words: source }) => `(${source})`)
  return { keys: words.map(({ key }) => key), pattern: new RegExp(`(?:${groups.join('|')})[:;.。·]?`, 'g') }
}

/** Goods are called `*category*name`, whatever words their name is made of. */
const goods = /\*[^*]{2,20}\*[^*:]*$/

function isOfGoods({ text, glyphs }: Row, start: number): boolean {
  if (!text.includes('*')) return false
  const begin = glyphs.findLastIndex(({ gap }, index) => index <= start && gap > 0.5)
  return goods.test(text.slice(Math.max(0, begin), start))
}

/** A label begins a piece of text, follows a bracket or mark, or ends in a colon; otherwise it is part of a sentence. */
function standsAlone(row: Row, start: number, end: number): boolean {
  const first = row.glyphs[start]
  if (isOfGoods(row, start)) return false
  return (
    Boolean(first?.starts) ||
    (first?.gap ?? 0) > 0.5 ||
    /[)\]:;,、|/*]/.test(row.text[start - 1] ?? ':') ||
    row.text[end - 1] === ':'
  )
}

/** Whether a label is a whole word: 合计 before a space or figures, not the beginning of 合计金额备注展位. */
export function isWholeWord({ row, end }: Label): boolean {
  const next = row.glyphs[end]
  return next === undefined || next.gap > 0.5 || !/[\u4e00-\u9fff]/.test(next.character)
}

function labelsOfRow<Key extends string>(
  row: Row,
  { keys, pattern }: LabelTable<Key>,
  anywhere: boolean,
): Label<Key>[] {
  const found: Label<Key>[] = []
  for (const match of row.text.matchAll(pattern)) {
    const key = keys[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]
    const end = match.index + match[0].length
    if (key === undefined || !(anywhere || standsAlone(row, match.index, end))) continue
    const box = boxAround(row.glyphs.slice(match.index, end))
    found.push({ key, row, start: match.index, end, box })
  }
  return found
}

/** Every label of the table on these rows, in reading order; `anywhere` takes words inside longer text as well. */
export function findLabels<Key extends string>(
  rows: readonly Row[],
  table: LabelTable<Key>,
  { anywhere = false } = {},
): Label<Key>[] {
  return rows.flatMap((row) => labelsOfRow(row, table, anywhere))
}
