import type { FieldName } from '../invoice.ts'
import { type Finding, finding } from './finding.ts'
import { findLabels, type Label, labelTable } from './labels.ts'
import { cutAtGaps, type Row, spanOf } from './rows.ts'
import { middleX, middleY, type Span } from './text-item.ts'
import { dateOf, textOf } from './values.ts'

type Head = FieldName | 'other'

/** Heads of the small table some invoices have below their lines: who travelled, or what was carried where. */
const heads = labelTable<Head>([
  { key: 'passengerName', words: '出行人|旅客姓名' },
  { key: 'passengerIdNumber', words: '有效身份证件号码?' },
  { key: 'travelDate', words: '出行日期' },
  { key: 'departure', words: '出发地|起运地' },
  { key: 'destination', words: '到达地' },
  { key: 'seatClass', words: '等级' },
  { key: 'other', words: '交通工具类型|运输工具种类|运输货物名称' },
  { key: 'plateNumber', words: '运输工具牌号' },
])

/** A line of such heads, and what stands below it up to where the invoice goes on. */
export interface JourneyTable {
  row: Row
  labels: Label<Head>[]
}

export function findJourney(rows: readonly Row[]): JourneyTable | undefined {
  for (const row of rows) {
    const labels = findLabels([row], heads, { anywhere: true })
    if (labels.length >= 3) return { row, labels }
  }
  return undefined
}

/** The one journey of an invoice; with several, none of them is the document's. */
export function readJourney({ row, labels }: JourneyTable, rows: readonly Row[], floor: number): Finding[] {
  const body = rows.filter((other) => middleY(other.box) > middleY(row.box) && middleY(other.box) < floor)
  const [only, ...others] = body.filter((other) => other.glyphs.length > 1)
  if (!only || others.length > 0) return []
  const pieces = cutAtGaps(only.glyphs, 0.8).flatMap((glyphs) => spanOf(glyphs) ?? [])
  return pieces.flatMap((span) => {
    const field = nearest(labels, span)?.key
    if (!field || field === 'other') return []
    return finding(field, field === 'travelDate' ? dateOf(span.text) : textOf(span.printed), span)
  })
}

const nearest = (labels: readonly Label<Head>[], { box }: Span) =>
  labels.toSorted(
    (one, other) => Math.abs(middleX(one.box) - middleX(box)) - Math.abs(middleX(other.box) - middleX(box)),
  )[0]
