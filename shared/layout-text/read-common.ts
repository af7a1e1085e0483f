import type { InvoiceItem } from '../invoice.ts'
import { type Finding, finding } from './finding.ts'
import type { Row } from './rows.ts'
import { spanOf } from './span-of.ts'
import type { Span } from './text-item.ts'
import { rateOf } from './values.ts'

/** What the lines say together has no place of its own on the page. */
const said = (text: string): Span => ({ text, printed: text, box: { x: 0, y: 0, width: 0, height: 0 } })

/** Fields of the document that stand in its lines: the rate when all agree, plate and days of the only passage. */
export function readCommon(lines: readonly InvoiceItem[]): Finding[] {
  const [rate, ...otherRates] = new Set(lines.map((line) => line.taxRate))
  const passages = lines.filter((line) => line.passageStart)
  const [passage, ...others] = passages
  const only = others.length === 0 ? passage : undefined
  const found: [Finding['field'], string | undefined][] = [
    ['taxRate', otherRates.length === 0 ? rate : undefined],
    ['tollMark', passage ? 'yes' : undefined],
    ['plateNumber', only?.plateNumber],
    ['passageVehicleKind', only?.vehicleKind],
    ['passageStart', only?.passageStart],
    ['passageEnd', only?.passageEnd],
  ]
  return found.flatMap(([field, value]) => finding(field, value, value ? said(value) : undefined))
}

const onlyRate = /^税率(?:\/征收率)?:?(?:\d{1,2}(?:\.\d)?%|免税|不征税)$/

/** The rate on a line of its own, as screens say it, which have no lines of goods. */
export function readRate(rows: readonly Row[]): Finding[] {
  const [row, ...others] = rows.filter(({ text }) => onlyRate.test(text))
  return row && others.length === 0 ? finding('taxRate', rateOf(row.text), spanOf(row.glyphs)) : []
}
