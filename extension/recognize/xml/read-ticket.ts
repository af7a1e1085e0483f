import type { FieldName } from '../../../shared/invoice.ts'
import type { Leaf } from './leaf.ts'

/** 05 and 12F → 05车12F号, as the ticket prints it; values that say so themselves stay as they are. */
function seatOf(carriage: string | undefined, seat: string | undefined): string | undefined {
  if (!seat) return undefined
  const car = carriage && (/[车厢]$/.test(carriage) ? carriage : `${carriage}车`)
  return `${car ?? ''}${/[号铺座]$/.test(seat) ? seat : `${seat}号`}`
}

/** What only the XBRL of train tickets says in a way of its own: the passenger is just `Name`, the seat has two parts. */
export function readTicket(leaves: readonly Leaf[]): Map<FieldName, string> {
  const of = (key: string) => leaves.find((leaf) => leaf.key === key)?.value
  if (!of('electronicinvoicerailwayeticketnumber')) return new Map()
  const found: [FieldName, string | undefined][] = [
    ['passengerName', of('name')],
    ['seat', seatOf(of('carriage'), of('seat'))],
  ]
  return new Map(found.flatMap(([field, text]) => (text ? [[field, text]] : [])))
}
