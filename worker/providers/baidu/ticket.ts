import type { InvoiceItem } from '../../../shared/invoice.ts'
import type { ProductId } from '../../../shared/products.ts'
import type { Recognition } from '../../../shared/recognition.ts'
import { amountInFigures } from '../amount-in-figures.ts'
import { assembleRecognition } from '../assemble.ts'
import { tellBuyerIdsApart } from '../buyer-ids.ts'
import type { DocumentFacts } from '../document-facts.ts'
import { itemOf } from '../item-value.ts'
import { readNamedValues } from '../named-values.ts'
import type { VendorReading } from '../reading.ts'
import { kinds } from './field-map.ts'
import { columns } from './line-columns.ts'
import { type Word, wordsOf } from './words.ts'

interface Ticket {
  source: ProductId
  /** As the vendor names it: `vat_invoice`, `taxi_receipt` … */
  kind: string
  members: Record<string, unknown>
}

/** One ticket → one recognition; undefined for kinds that are no invoice and where nothing was read. */
export function readTicket({ source, kind, members }: Ticket, document: DocumentFacts): Recognition | undefined {
  const known = kinds[kind]
  if (!known) return undefined
  const words = wordsOf(members, document)
  const readings = readNamedValues(
    known.map,
    words.filter(({ row }) => row === undefined),
  ).map(inFigures)
  if (readings.filter(({ field }) => field !== 'invoiceType').length === 0) return undefined
  const named: VendorReading[] = known.words ? [{ field: 'invoiceType', text: known.words }] : []
  const title = readings.find(({ field }) => field === 'invoiceTitle')
  const titled: VendorReading[] = title ? [{ field: 'invoiceType', text: title.text }] : []
  const all = [...named, ...titled, ...readings]
  const recognition = assembleRecognition({ source, readings: all, items: linesOf(words), page: document.page })
  tellBuyerIdsApart(recognition)
  return recognition
}

const inFigures = (reading: VendorReading): VendorReading =>
  reading.field === 'totalAmount' ? { ...reading, text: amountInFigures(reading.text) } : reading

/** Words of one row are one line; a row that only names it is the rest of the name before. */
function linesOf(words: readonly Word[]): InvoiceItem[] {
  const rows = Map.groupBy(
    words.filter(({ row, name }) => row !== undefined && columns[name]),
    ({ row }) => row,
  )
  const printed = [...rows]
    .toSorted(([one = 0], [other = 0]) => one - other)
    .map(([, cells]) => Object.fromEntries(cells.map(({ name, text }) => [columns[name], text])))
  return printed.map(itemOf).filter(({ name, amount }) => name || amount)
}
