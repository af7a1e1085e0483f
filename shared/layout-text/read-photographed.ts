import type { Table } from './columns.ts'
import type { Finding } from './finding.ts'
import { headByForm } from './head-by-form.ts'
import { mendTaxId } from './mend-tax-id.ts'
import { partiesByPlace } from './parties-by-place.ts'
import { cutAtGaps, type Row, spanOf } from './rows.ts'
import { settleAmounts } from './settle-amounts.ts'
import type { Sheet } from './sheet.ts'
import type { Span } from './text-item.ts'
import type { VatLabel } from './vat-labels.ts'

/** Recognized text says how sure its reader was; the text of a file has no need to. */
export const isPhotographed = (rows: readonly Row[]): boolean =>
  rows.some(({ glyphs }) => glyphs.some(({ confidence }) => confidence !== undefined))

/** Space that parts two values on one line, in heights of a character. */
const between = 0.9

const piecesOf = (rows: readonly Row[]): Span[] =>
  rows.flatMap((row) => cutAtGaps(row.glyphs, between)).flatMap((glyphs) => spanOf(glyphs) ?? [])

/**
 * What a photograph hides from the labels: a label is lost or misread, print stands half a line off its form, a seal or
 * a rule runs through a figure. What is missing then shows itself by form, by place and by sums; all of it less certain.
 */
export function readPhotographed(
  sheet: Sheet<VatLabel>,
  table: Table | undefined,
  found: readonly Finding[],
): Finding[] {
  const pieces = piecesOf(sheet.rows)
  const read = found.map(mended)
  const known = new Set(read.map(({ field }) => field))
  const added = [...headByForm(pieces, table, read), ...partiesByPlace(sheet, table, pieces, read)]
  return settleAmounts([...read, ...added.filter(({ field }) => !known.has(field))], pieces)
}

/** What check digits leave one possibility of is that, and a little less certain. */
function mended(one: Finding): Finding {
  const isId = one.field === 'buyerTaxId' || one.field === 'sellerTaxId'
  const meant = isId ? mendTaxId(one.value) : undefined
  return meant === undefined || meant === one.value ? one : { ...one, value: meant, certainty: one.certainty * 0.8 }
}
