import type { InvoiceItem } from '../invoice.ts'
import { type Finding, finding } from './finding.ts'
import type { Row } from './rows.ts'
import { spanOf } from './span-of.ts'
import type { Span } from './text-item.ts'
import { moneyOf, rateOf } from './values.ts'

/** What the lines say together has no place of its own on the page. */
const said = (text: string): Span => ({ text, printed: text, box: { x: 0, y: 0, width: 0, height: 0 } })

/** The one value all of these have. */
function common(values: readonly (string | undefined)[]): string | undefined {
  const [value, ...others] = new Set(values)
  return others.length === 0 ? value : undefined
}

/** Fields of the document that stand in its lines: rate, plate and kind when all agree, and from when to when it went. */
export function readCommon(lines: readonly InvoiceItem[]): Finding[] {
  const passages = lines.filter((line) => line.passageStart)
  const starts = passages.flatMap((line) => line.passageStart ?? []).sort()
  const ends = passages.flatMap((line) => line.passageEnd ?? []).sort()
  const found: [Finding['field'], string | undefined][] = [
    ['taxRate', common(lines.map((line) => line.taxRate))],
    ['tollMark', passages.length > 0 ? 'yes' : undefined],
    ['plateNumber', common(passages.map((line) => line.plateNumber))],
    ['passageVehicleKind', common(passages.map((line) => line.vehicleKind))],
    ['passageStart', starts[0]],
    ['passageEnd', ends.at(-1)],
  ]
  return found.flatMap(([field, value]) => finding(field, value, value ? said(value) : undefined))
}

const amount = String.raw`:?¥?-?\d[\d,]*\.\d{2}元?$`
const alone: [Finding['field'], RegExp, (text: string) => string | undefined][] = [
  ['taxRate', /^税率(?:\/征收率)?:?(?:\d{1,2}(?:\.\d)?%|免税|不征税)$/, rateOf],
  ['amountExcludingTax', new RegExp(`^(?:合计|开票|不含税)?(?:不含税)?金额(?:\\(不含税\\))?${amount}`), moneyOf],
  ['taxAmount', new RegExp(`^(?:合计)?税额${amount}`), moneyOf],
]

/** What stands on a line of its own, as screens say it, which have no lines of goods. */
export function readAlone(rows: readonly Row[]): Finding[] {
  return alone.flatMap(([field, line, read]) => {
    const [row, ...others] = rows.filter(({ text }) => line.test(text))
    return row && others.length === 0 ? finding(field, read(row.text), spanOf(row.glyphs)) : []
  })
}
