import * as v from 'valibot'
import { fieldValue } from '../../../shared/field-value.ts'
import { type FieldName, type InvoiceItem, type Leg, legFields } from '../../../shared/invoice.ts'
import { itemOf } from '../item-value.ts'
import { joinReadings, type VendorReading } from '../reading.ts'
import type { MemberMap } from './general-fields.ts'
import { lineLists, lineMembers } from './general-lines.ts'
import type { Places } from './general-places.ts'

/** Members of one ticket as the vendor sends them: texts, marks as numbers, and lists. */
export type Members = Readonly<Record<string, unknown>>

const membersSchema = v.record(v.string(), v.unknown())
const listSchema = v.fallback(v.array(membersSchema), [])

/** Fields that some tickets give in two parts, as they are printed side by side. */
const inParts: ReadonlySet<FieldName> = new Set([
  'sellerAddressPhone',
  'sellerBankAccount',
  'buyerAddressPhone',
  'buyerBankAccount',
])

/** Members → readings, in the order of the map: the first member of a field that has a value comes first. */
export function readMembers(members: Members, map: MemberMap, places: Places): VendorReading[] {
  const all = { ...members, ...journeyOf(members) }
  const readings = Object.entries(map).flatMap(([member, field]): VendorReading[] => {
    const text = textOf(all[member])
    return text === '' ? [] : [{ field, text, box: places(member) }]
  })
  return [...Map.groupBy(readings, ({ field }) => field)].flatMap(([field, [first, ...others]]) => {
    if (!first) return []
    return inParts.has(field) ? [joinReadings([first, ...others], ' ')] : [first, ...others]
  })
}

/** The lines of whichever list the ticket has. */
export function linesOf(members: Members): InvoiceItem[] {
  return lineLists
    .flatMap((list) => v.parse(listSchema, members[list]))
    .map(lineOf)
    .filter((line) => Object.keys(line).length > 0)
}

/** Two members may mean the same; the one that has a value counts. */
function lineOf(line: Members): InvoiceItem {
  const texts = Object.entries(lineMembers).map(([from, to]) => [to, textOf(line[from])])
  return itemOf(Object.fromEntries(texts.filter(([, text]) => text !== '')))
}

const flightsOf = (members: Members) =>
  v.parse(listSchema, members.FlightItems).filter((leg) => textOf(leg.FlightNumber) !== 'VOID')

/** A journey of several flights begins with the first and ends where the last one does. */
function journeyOf(members: Members): Members {
  const legs = flightsOf(members)
  const last = legs.at(-1)
  return { ...legs[0], ...(last && { StationGetOff: last.StationGetOff, TerminalGetOff: last.TerminalGetOff }) }
}

/** Each flight of a journey of several, by the members its ticket has; none where there is one. */
export function legsOf(members: Members, map: MemberMap): Leg[] {
  const flights = flightsOf(members)
  if (flights.length < 2) return []
  return flights.map((flight) => {
    const read = readMembers(flight, map, () => undefined)
    const cells = legFields.map((field) => {
      const text = read.find((reading) => reading.field === field)?.text
      return [field, text && fieldValue(field, text)] as const
    })
    return Object.fromEntries(cells.filter(([, value]) => value))
  })
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}
