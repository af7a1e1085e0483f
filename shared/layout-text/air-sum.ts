import type { FieldName } from '../invoice.ts'
import { toFen } from '../money.ts'
import { cutAtCurrency } from './cell-below.ts'
import { type Finding, finding } from './finding.ts'
import { gaps } from './gaps.ts'
import { cutAtGaps } from './glyphs.ts'
import type { Row } from './rows.ts'
import { spanOf } from './span-of.ts'
import type { Span } from './text-item.ts'
import { moneyOf } from './values.ts'

/** The prices of an 行程单 of the digital kind from left to right; the last is the sum of the others. */
const prices = [
  'fare',
  'fuelSurcharge',
  'taxAmount',
  'developmentFund',
  'otherTaxes',
  'totalAmount',
] as const satisfies FieldName[]

/** Form, order and sum speak for these, no label. */
const certainty = 0.8

const isPrice = ({ text }: Span) => /^CNY-?\d[\d,]*\.\d{2}$/.test(text.replace(/\s/g, ''))

/** The prices on one line, where the last is the sum of the five before it: then each is what stands in its place. */
export function readPrices(rows: readonly Row[]): Finding[] {
  for (const { glyphs } of rows) {
    const parts = cutAtGaps(glyphs, gaps.photographed).flatMap(cutAtCurrency)
    const printed = parts.flatMap((part) => spanOf(part) ?? []).filter(isPrice)
    const fen = printed.map(({ text }) => toFen(moneyOf(text) ?? '') ?? Number.NaN)
    const sum = fen.slice(0, -1).reduce((all, one) => all + one, 0)
    if (printed.length !== prices.length || sum !== fen.at(-1)) continue
    return prices.flatMap((field, index) =>
      finding(field, moneyOf(printed[index]?.text ?? ''), printed[index], certainty),
    )
  }
  return []
}
