import { type Leg, legFields } from '../invoice.ts'
import { readColumn, type Stop } from './air-stops.ts'
import { dayOfFlight } from './day-of-flight.ts'
import { dateOf } from './values.ts'

/** What is read of each leg, besides its ends. */
export const columns = legFields.filter((field) => field !== 'departure' && field !== 'destination')

/** Two signs of the company and three or four figures, in a line whose cells were read as one. */
const flightIn = /(?<![A-Z\d])(?:[A-Z]{2}|\d[A-Z])\d{3,4}(?!\d)/

/**
 * Each stop with the one after it is a leg, as long as a flight is printed beside it; none where the first has none.
 * `issued` is the day of the ticket, for days of flights without their year.
 */
export function legsOf(stops: readonly Stop[], issued: string | undefined): Leg[] {
  const dayIn = (text: string) => dateOf(text) ?? dayOfFlight(text, issued)
  const legs = stops.map((stop, index) => legOf(stop, stops[index + 1], dayIn))
  return legs[0] ? legs.flatMap((leg) => leg ?? []) : []
}

function legOf(
  { station, cells, line }: Stop,
  next: Stop | undefined,
  dayIn: (text: string) => string | undefined,
): Leg | undefined {
  const day = dayIn(cells.travelDate?.text ?? '') ?? dayIn(line?.text ?? '')
  const flight = readColumn('vehicleNumber', cells.vehicleNumber) ?? flightIn.exec(line?.text ?? '')?.[0]
  const values = columns.map((column) => [column, readColumn(column, cells[column])] as const)
  const leg: Leg = Object.fromEntries(values.filter(([, value]) => value !== undefined))
  const ends = station && next?.station && { departure: station.text, destination: next.station.text }
  return ends && flight ? { ...ends, ...leg, vehicleNumber: flight, ...(day && { travelDate: day }) } : undefined
}
