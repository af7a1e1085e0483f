import { toFen } from '../money.ts'
import type { Family } from './family.ts'
import { type Finding, finding } from './finding.ts'
import { isOnLine, type Span } from './text-item.ts'
import { moneyOf } from './values.ts'

/** Tickets of one price. */
const ofOnePrice: readonly Family[] = ['taxi', 'toll']
/** Nothing but its form speaks for it. */
const certainty = 0.7

/** An amount of money, its sign read as a letter or not; 2.50元/公里 is a rate. */
const price = /(?:^|\D)(¥\d[\d,]*(?:\.\d{1,2})?|\d[\d,]*\.\d{2}元)(?!\/|每|\d)|^Y(\d+\.\d{2})$/

/** No ride costs less yuan; such an amount with a fraction is what a kilometre costs, a whole one may be a surcharge. */
const leastFare = 5
const isRate = (value: string) => Number(value) < leastFare && !Number.isInteger(Number(value))

/** A sign that stands apart from its figure belongs to it. */
const signed = (span: Span, before: Span | undefined): string =>
  before?.text === '¥' && isOnLine(before.box, span.box) ? `¥${span.text}` : span.text

interface Price {
  value: string
  span: Span
}

/** A label of what was paid: where it was made out, what stands anywhere else is the price of something else. */
const paidLabel = /^(?:总金?额|金额|实收|合计|车费|票价|收费金额)/

/** The only amount on a ticket whose label was lost, or the last one where it is what the others come to. */
export function lonePrice(pieces: readonly Span[], family: Family): Finding[] {
  if (!ofOnePrice.includes(family) || pieces.some(({ text }) => paidLabel.test(text.replace(/\s/g, '')))) return []
  const isTaxi = family === 'taxi'
  const printed: Price[] = pieces.flatMap((span, index) => {
    const text = signed(span, pieces[index - 1]).replace(/\s/g, '')
    const [, amount, misread] = price.exec(text) ?? []
    const value = moneyOf(amount ?? misread ?? '')
    return value === undefined || (isTaxi && isRate(value)) ? [] : [{ value, span }]
  })
  const [first] = printed
  const isAlone = printed.every(({ value }) => value === first?.value)
  const meant = isAlone ? first : sumOf(printed)
  if (isTaxi && Number(meant?.value) < leastFare) return []
  return finding('totalAmount', meant?.value, meant?.span, certainty)
}

/** Meters round what is paid to whole yuan. */
const rounding = 50

/** The last amount, where a fare and its surcharges stand above it. */
function sumOf(printed: readonly Price[]): Price | undefined {
  const fen = printed.map(({ value }) => toFen(value) ?? 0)
  const last = fen.at(-1) ?? 0
  const others = fen.slice(0, -1)
  const sum = others.reduce((all, one) => all + one, 0)
  return others.length > 1 && Math.abs(sum - last) <= rounding && others.every((one) => one < last)
    ? printed.at(-1)
    : undefined
}
