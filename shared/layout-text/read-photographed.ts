import type { FieldName } from '../invoice.ts'
import { readTaxId } from '../tax-id.ts'
import { cutAtCurrency } from './cell-below.ts'
import type { Family } from './family.ts'
import type { Table } from './find-tables.ts'
import type { Finding } from './finding.ts'
import { gaps } from './gaps.ts'
import { cutAtGaps } from './glyphs.ts'
import { headByForm } from './head-by-form.ts'
import { withIdsOfForm } from './ids-of-form.ts'
import { lonePrice } from './lone-price.ts'
import { mendTaxId } from './mend-tax-id.ts'
import { partiesByPlace } from './parties-by-place.ts'
import { isPartyName, partyName } from './party-name.ts'
import type { Row } from './rows.ts'
import { settleAmounts } from './settle-amounts.ts'
import type { Sheet } from './sheet.ts'
import { spanOf } from './span-of.ts'
import { taxIdsByOrder } from './tax-ids-by-order.ts'
import { taxiByForm } from './taxi-by-form.ts'
import { bottom, type Span } from './text-item.ts'
import type { VatLabel } from './vat-labels.ts'

/** Recognized text says how sure its reader was; the text of a file has no need to. */
export const isPhotographed = (rows: readonly Row[]): boolean =>
  rows.some(({ glyphs }) => glyphs.some(({ confidence }) => confidence !== undefined))

const valuesOn = (rows: readonly Row[]): Span[] =>
  rows
    .flatMap((row) => cutAtGaps(row.glyphs, gaps.photographed))
    .flatMap(cutAtCurrency)
    .flatMap((glyphs) => spanOf(glyphs) ?? [])

const withMissing = (read: readonly Finding[], added: readonly Finding[]): Finding[] => {
  const known = new Set(read.map(({ field }) => field))
  return [...read, ...added.filter(({ field }) => !known.has(field))]
}

/**
 * What a photograph hides from the labels: a label is lost or misread, print stands half a line off its form, a seal or
 * a rule runs through a figure. What is missing then shows itself by form, by place and by sums; all of it less certain.
 */
export function readPhotographed(
  sheet: Sheet<VatLabel>,
  table: Table | undefined,
  found: readonly Finding[],
): Finding[] {
  const pieces = valuesOn(sheet.rows)
  const read = found.filter((one) => !isMentioned(one, sheet)).flatMap(mended)
  const added = [...headByForm(pieces, 'vat', read, table), ...partiesByPlace(sheet, table, pieces, read)]
  return settleAmounts(withMissing(read, added), pieces)
}

const ofHead: readonly FieldName[] = ['invoiceNumber', 'invoiceCode', 'issueDate']

/**
 * What stands below the sums is mentioned in a remark: of a red invoice it is the original's number. Screens begin with
 * the sum: what has no label above it closes nothing.
 */
const isMentioned = ({ field, span }: Finding, { labels }: Sheet<VatLabel>) => {
  const top = Math.min(...labels.filter(({ key }) => key !== 'gross' && key !== 'figures').map(({ box }) => box.y))
  return (
    ofHead.includes(field) && labels.some(({ key, box }) => key === 'gross' && box.y > top && span.box.y > bottom(box))
  )
}

/** The same for documents that are a table of labels and values. */
export function readPhotographedForm(rows: readonly Row[], family: Family, found: readonly Finding[]): Finding[] {
  const pieces = valuesOn(rows)
  const hasSeller = found.some(({ field }) => field === 'sellerName')
  const own = found.flatMap(mended).map((one) => (one.field === 'buyerTaxId' && !hasSeller ? lessSure(one) : one))
  const read = withIdsOfForm(pieces, family, own)
  const all = withMissing(read, [
    ...headByForm(pieces, family, read),
    ...taxIdsByOrder(pieces, family, read),
    ...lonePrice(pieces, family),
    ...(family === 'taxi' ? taxiByForm(pieces) : []),
  ])
  return family === 'vehicle' ? settleAmounts(all, pieces) : all
}

const lessSure = (one: Finding): Finding => ({ ...one, certainty: one.certainty * 0.8 })

/** Fewer signs are what a label left, and no address. */
const shortestAddress = 6

/** What check digits leave one possibility of is that, and a name ends where an id begins; both a little less certain,
 * and so is an id that no check digit holds up. What can be nobody's name is none. */
function mended(one: Finding): Finding[] {
  const { field, value } = one
  const isId = field === 'buyerTaxId' || field === 'sellerTaxId'
  const isName = field === 'buyerName' || field === 'sellerName'
  const isAddress = field === 'buyerAddressPhone' || field === 'sellerAddressPhone'
  if (isAddress && value.replace(/\s/g, '').length < shortestAddress) return []
  if (isId && !readTaxId(mendTaxId(value) ?? value).valid) return [lessSure(one)]
  const meant = isId ? mendTaxId(value) : isName ? partyName(value) : value
  if (isName && !isPartyName(meant ?? '')) return []
  return [!meant || meant === value ? one : lessSure({ ...one, value: meant })]
}
