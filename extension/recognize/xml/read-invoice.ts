import { fieldValue } from '../../../shared/field-value.ts'
import { type FieldName, fieldNames, type Invoice } from '../../../shared/invoice.ts'
import type { Recognition } from '../../../shared/recognition.ts'
import { redOriginalOf } from '../../../shared/red-original.ts'
import { fieldAliases } from './field-aliases.ts'
import { type Leaf, leavesOf, lookUp } from './leaf.ts'
import type { XmlElement } from './parse-xml.ts'
import { readLegs, wholeJourney } from './read-legs.ts'
import { readLines } from './read-lines.ts'
import { readParties } from './read-parties.ts'
import { readTicket } from './read-ticket.ts'
import { typeOfXml } from './type-of-xml.ts'
import { readUniqueCode } from './unique-code.ts'

export type XmlReading = Pick<Recognition, 'invoice' | 'evidence'>

/** What one passage or one ride says; an invoice over several of them has none of its own. */
const ofOneJourney = new Set<FieldName>([
  'plateNumber',
  'passageVehicleKind',
  'passageStart',
  'passageEnd',
  'passengerName',
  'passengerIdNumber',
  'departure',
  'destination',
  'travelDate',
  'seatClass',
])

/** Raw text of every field the leaves name; the first that says something counts. */
function rawFields(leaves: readonly Leaf[]): Map<FieldName, string> {
  const raw = new Map<FieldName, string>()
  const unnamed: Leaf[] = []
  const several = new Set<FieldName>()
  for (const leaf of leaves) {
    const field = lookUp(fieldAliases, leaf)
    if (!field) unnamed.push(leaf)
    else if (!raw.has(field)) raw.set(field, leaf.value)
    else if (raw.get(field) !== leaf.value && ofOneJourney.has(field)) several.add(field)
  }
  for (const field of several) raw.delete(field)
  const requested = unnamed.find((leaf) => leaf.key === 'requesttime')
  const composed = [...readParties(unnamed), ...readTicket(leaves)]
  if (!raw.has('invoiceNumber')) composed.push(...readUniqueCode(unnamed))
  if (requested) composed.push(['issueDate', requested.value])
  for (const [field, text] of composed) if (!raw.has(field)) raw.set(field, text)
  return raw
}

/** Fields of the lines that also stand for the document when all lines agree. */
function commonRate(items: Invoice['items']): string | undefined {
  const rates = new Set(items.map((item) => item.taxRate))
  const [rate] = rates
  return rates.size === 1 ? rate : undefined
}

/**
 * Reads one invoice below an element of any dialect; undefined when it has no number, or, unless `amountNeeded` is
 * false, no amount.
 */
export function readInvoice(element: XmlElement, { amountNeeded = true } = {}): XmlReading | undefined {
  const leaves = leavesOf(element)
  const { lines, others } = readLines(leaves)
  const legs = readLegs(others)
  const raw = rawFields(others)
  for (const [field, text] of wholeJourney(legs)) raw.set(field, text)
  const written = [...raw].map(([field, text]) => [field, fieldValue(field, text)] as const)
  const fields: Partial<Invoice> = Object.fromEntries(written.filter(([, value]) => value !== undefined))
  const amount = fields.totalAmount ?? fields.amountExcludingTax ?? fields.fare
  if (!fields.invoiceNumber || (amountNeeded && !amount)) return undefined
  const invoice: Invoice = {
    ...implied(fields, leaves, lines),
    ...fields,
    items: lines,
    ...(legs.length > 0 ? { legs } : {}),
  }
  const evidence: XmlReading['evidence'] = {}
  for (const name of fieldNames) {
    const value = invoice[name]
    if (value !== undefined) evidence[name] = { confidence: 1, raw: raw.get(name) ?? value }
  }
  return { invoice, evidence }
}

/** What the file says in another form than a value: its type, that it is a toll's, the rate of all its lines. */
function implied(fields: Partial<Invoice>, leaves: readonly Leaf[], lines: Invoice['items']): Partial<Invoice> {
  const isToll = leaves.some((leaf) => leaf.around.includes('toll'))
  const invoiceType = isToll ? 'toll' : typeOfXml(leaves, fields)
  const taxRate = commonRate(lines)
  return {
    ...(invoiceType ? { invoiceType } : {}),
    ...(isToll ? { tollMark: 'yes' } : {}),
    ...redOriginalOf(fields.remark ?? ''),
    ...(taxRate ? { taxRate } : {}),
    // A train ticket prints one amount, its fare; that is what was paid.
    ...(invoiceType === 'rail' && fields.fare && !fields.totalAmount ? { totalAmount: fields.fare } : {}),
  }
}
