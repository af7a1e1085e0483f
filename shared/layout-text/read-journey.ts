import type { InvoiceItem } from '../invoice.ts'
import { type Finding, finding } from './finding.ts'
import type { Journey, JourneyTable } from './journey.ts'
import { cargoFields, type Head, passengerFields } from './journey-heads.ts'
import { dateOf, textOf } from './values.ts'

const valueIn = (journey: Journey, head: Head) => {
  const span = journey[head]
  return head === 'travelDate' ? dateOf(span?.text ?? '') : textOf(span?.printed ?? '')
}

/** Who travelled where is the document's when it is one journey; with several, only what all of them have in common. */
export function readPassenger({ journeys }: JourneyTable): Finding[] {
  const [journey, ...others] = journeys
  if (!journey || journey.plateNumber || journey.cargo) return []
  const isCommon = (head: Head) => others.every((other) => valueIn(other, head) === valueIn(journey, head))
  return passengerFields.filter(isCommon).flatMap((head) => finding(head, valueIn(journey, head), journey[head]))
}

/** What was carried belongs to the line it was charged in: line by line, or all of it to the only line. */
export function withCargo(lines: readonly InvoiceItem[], { journeys }: JourneyTable): InvoiceItem[] {
  const isCargo = journeys.some((journey) => journey.plateNumber ?? journey.cargo)
  if (!isCargo || journeys.length !== lines.length) return [...lines]
  return lines.map((line, index) => {
    const journey = journeys[index] ?? {}
    const carried = cargoFields.map((head) => [head, valueIn(journey, head)] as const)
    return { ...line, ...Object.fromEntries(carried.filter(([, value]) => value !== undefined)) }
  })
}
