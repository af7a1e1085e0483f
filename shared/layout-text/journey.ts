import type { FieldName, InvoiceItem } from '../invoice.ts'
import { type Finding, finding } from './finding.ts'
import { cutAtGaps } from './glyphs.ts'
import { joinLines } from './join-lines.ts'
import { findLabels, type Label, labelTable } from './labels.ts'
import type { Row } from './rows.ts'
import { spanOf } from './span-of.ts'
import { middleX, middleY, type Span } from './text-item.ts'
import { dateOf, textOf } from './values.ts'

const passengerFields = [
  'passengerName',
  'passengerIdNumber',
  'travelDate',
  'departure',
  'destination',
  'seatClass',
  'vehicleKind',
] as const satisfies FieldName[]
const cargoFields = ['vehicleKind', 'plateNumber', 'departure', 'destination', 'cargo'] as const

type Head = (typeof passengerFields)[number] | (typeof cargoFields)[number] | 'other'

/** Heads of the small table some invoices have below their lines that are read: who travelled, what was carried. */
const heads = labelTable<Head>([
  { key: 'passengerName', words: '出行人|旅客姓名' },
  { key: 'passengerIdNumber', words: '有效身份证件号码?' },
  { key: 'travelDate', words: '出行日期' },
  { key: 'departure', words: '出发地|起运地' },
  { key: 'destination', words: '到达地' },
  { key: 'seatClass', words: '等级' },
  { key: 'vehicleKind', words: '交通工具类型|运输工具种类' },
  { key: 'plateNumber', words: '运输工具牌号' },
  { key: 'cargo', words: '运输货物名称' },
  { key: 'other', words: '不动产地址|租赁期起止|跨地\\(市\\)标志|产权证书/?不动产权证号|面积单位' },
])

/** One row of the small table: texts by head. */
type Journey = Partial<Record<Head, Span>>

export interface JourneyTable {
  /** The line of heads; what stands below it is no line of the invoice. */
  row: Row
  journeys: Journey[]
}

/** The small table among these rows, if there is one. */
export function findJourneys(rows: readonly Row[]): JourneyTable | undefined {
  for (const row of rows) {
    const labels = findLabels([row], heads, { anywhere: true })
    if (labels.length < 3 && !isHeads(row)) continue
    const body = rows.filter((other) => middleY(other.box) > middleY(row.box) && other.glyphs.length > 1)
    return { row, journeys: wholeJourneys(body.map((other) => journeyOf(other, labels))) }
  }
  return undefined
}

/** Cells every journey has in one printed line; what has none of them is the rest of a cell above or below. */
const short = ['passengerName', 'travelDate', 'vehicleKind', 'plateNumber'] as const
const isWhole = (journey: Journey) => short.some((head) => journey[head]) || Object.keys(journey).length > 2

/** Lines of the small table with the cells that run over several of them put together. */
function wholeJourneys(lines: readonly Journey[]): Journey[] {
  const whole = lines.flatMap((line, index) => (isWhole(line) ? [index] : []))
  if (whole.length === 0) return [...lines]
  const distance = (from: number, to: number) => Math.abs(heightOf(lines[from]) - heightOf(lines[to]))
  const owner = (index: number) =>
    whole.reduce((best, other) => (distance(other, index) < distance(best, index) ? other : best))
  return whole.map((own) => lines.filter((_, index) => owner(index) === own).reduce(joined, {}))
}

const heightOf = (line: Journey | undefined) => Math.min(...Object.values(line ?? {}).map(({ box }) => middleY(box)))

function joined(above: Journey, below: Journey): Journey {
  const both = { ...above }
  for (const [head, span] of Object.entries(below) as [Head, Span][]) {
    const known = both[head]
    both[head] = known ? (joinLines([known, span]) ?? known) : span
  }
  return both
}

/** How the heads of a table of some special business end (税款所属期, 跨地市标志, 住院号…). */
const headWord = /^[^\d*]{2,}$/
const headEnd =
  /(?:号码?|编号|编码|代码|登记号|日期|时间|所属期|起止|金额|合计|价格|税款|地址|名称|姓名|性别|标志|类[型别]|种类|等级|面积|地)(?:\(.{1,4}\))?$/

/** Whether a line below the lines is nothing but heads: three or more words without a figure that name a column. */
function isHeads(row: Row): boolean {
  if (/^\*|[¥%]/.test(row.text)) return false
  const words = cutAtGaps(row.glyphs, 0.8).flatMap((glyphs) => spanOf(glyphs)?.text.replace(/\s/g, '') ?? [])
  return words.every((word) => headWord.test(word)) && words.filter((word) => headEnd.test(word)).length >= 3
}

function journeyOf(row: Row, labels: readonly Label<Head>[]): Journey {
  const journey: Journey = {}
  for (const span of cutAtGaps(row.glyphs, 0.8).flatMap((glyphs) => spanOf(glyphs) ?? [])) {
    const head = nearest(labels, span)
    if (head) journey[head] ??= span
  }
  return journey
}

function nearest(labels: readonly Label<Head>[], { box }: Span): Head | undefined {
  const away = (label: Label<Head>) => Math.abs(middleX(label.box) - middleX(box))
  return labels.toSorted((one, other) => away(one) - away(other))[0]?.key
}

const valueIn = (journey: Journey, head: Head) => {
  const span = journey[head]
  return head === 'travelDate' ? dateOf(span?.text ?? '') : textOf(span?.printed ?? '')
}

/** Who travelled where is the document's when it is one journey; with several, none of them is. */
export function readPassenger({ journeys }: JourneyTable): Finding[] {
  const [journey, ...others] = journeys
  if (!journey || others.length > 0 || journey.plateNumber || journey.cargo) return []
  return passengerFields.flatMap((head) => finding(head, valueIn(journey, head), journey[head]))
}

/** What was carried belongs to the line it was charged in: line by line, or all of it to the only line. */
export function withCargo(lines: readonly InvoiceItem[], { journeys }: JourneyTable): InvoiceItem[] {
  const isCargo = journeys.some((journey) => journey.plateNumber ?? journey.cargo)
  if (!isCargo || journeys.length !== lines.length) return [...lines]
  return lines.map((line, index) => {
    const journey = journeys[index] ?? {}
    const carried = cargoFields.map((head) => [head, valueIn(journey, head)] as const)
    return { ...line, ...Object.fromEntries(carried.filter(([, value]) => value !== undefined)) }
  })
}
