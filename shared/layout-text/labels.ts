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

/** The words of all labels as one expression each, compiled once per table. */
export interface LabelTable<Key extends string> {
  entries: { key: Key; pattern: RegExp }[]
}

export function labelTable<Key extends string>(words: readonly LabelWords<Key>[]): LabelTable<Key> {
  return {
    entries: words.map(({ key, words: source }) => ({ key, pattern: new RegExp(`(?:${source})[:;.。·]?`, 'g') })),
  }
}

/** A label begins a piece of text, follows a bracket or mark, or ends in a colon; otherwise it is part of a sentence. */
function standsAlone(row: Row, start: number, end: number): boolean {
  const first = row.glyphs[start]
  return (
    Boolean(first?.starts) ||
    (first?.gap ?? 0) > 0.5 ||
    /[)\]:;,、|/*]/.test(row.text[start - 1] ?? ':') ||
    row.text[end - 1] === ':'
  )
}

function labelsOfRow<Key extends string>(row: Row, table: LabelTable<Key>, anywhere: boolean): Label<Key>[] {
  const found: Label<Key>[] = []
  for (const { key, pattern } of table.entries) {
    for (const match of row.text.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (!anywhere && !standsAlone(row, match.index, end)) continue
      const box = boxAround(row.glyphs.slice(match.index, end).map((glyph) => glyph.box))
      found.push({ key, row, start: match.index, end, box })
    }
  }
  return withoutOverlaps(found)
}

/** Where two labels claim the same characters the longer one is meant: 购买方名称 is not 名称. */
function withoutOverlaps<Key extends string>(labels: Label<Key>[]): Label<Key>[] {
  const kept: Label<Key>[] = []
  for (const label of labels.sort((one, other) => other.end - other.start - (one.end - one.start))) {
    if (kept.every((other) => label.end <= other.start || label.start >= other.end)) kept.push(label)
  }
  return kept.sort((one, other) => one.start - other.start)
}

/** Every label of the table on these rows, in reading order; `anywhere` takes words inside longer text as well. */
export function findLabels<Key extends string>(
  rows: readonly Row[],
  table: LabelTable<Key>,
  { anywhere = false } = {},
): Label<Key>[] {
  return rows.flatMap((row) => labelsOfRow(row, table, anywhere))
}
