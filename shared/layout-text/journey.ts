import { gaps } from './gaps.ts'
import { isHeads } from './is-heads.ts'
import { joinLines } from './join-lines.ts'
import { type Head, heads } from './journey-heads.ts'
import { findLabels, type Label } from './labels.ts'
import type { Row } from './rows.ts'
import { piecesOf } from './span-of.ts'
import { middleX, middleY, type Span } from './text-item.ts'

/** One row of the small table: texts by head. */
export type Journey = Partial<Record<Head, Span>>

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

function journeyOf(row: Row, labels: readonly Label<Head>[]): Journey {
  const journey: Journey = {}
  for (const span of piecesOf([row], gaps.cells)) {
    const head = nearest(labels, span)
    if (head) journey[head] ??= span
  }
  return journey
}

function nearest(labels: readonly Label<Head>[], { box }: Span): Head | undefined {
  const away = (label: Label<Head>) => Math.abs(middleX(label.box) - middleX(box))
  return labels.toSorted((one, other) => away(one) - away(other))[0]?.key
}
