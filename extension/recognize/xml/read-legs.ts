import { fieldValue } from '../../../shared/field-value.ts'
import { type Leg, legFields } from '../../../shared/invoice.ts'
import { fieldAliases } from './field-aliases.ts'
import { type Leaf, lookUp } from './leaf.ts'

type Column = (typeof legFields)[number]

const columnOf = (leaf: Leaf): Column | undefined => {
  const field = lookUp(fieldAliases, leaf)
  return legFields.find((column) => column === field)
}

/** What one flight says stands in one element, or in one XBRL context, or follows itself until a name comes again. */
function flights(leaves: readonly Leaf[]): Map<Column, string>[] {
  const found: Map<Column, string>[] = []
  const byPlace = Map.groupBy(
    leaves.filter((leaf) => columnOf(leaf)),
    (leaf) => leaf.parent,
  )
  const groups = [...byPlace.values()].flatMap((group) => [...Map.groupBy(group, ({ context }) => context).values()])
  for (const group of groups) {
    let flight: Map<Column, string> | undefined
    for (const leaf of group) {
      const column = columnOf(leaf)
      const value = column && fieldValue(column, leaf.value)
      if (!column || !value) continue
      if (!flight || flight.has(column)) {
        flight = new Map()
        found.push(flight)
      }
      flight.set(column, value)
    }
  }
  return found.filter((flight) => flight.has('vehicleNumber'))
}

/** Most journeys have one flight, which needs no closer look. */
const isJourney = (leaves: readonly Leaf[]) =>
  leaves.some(isOfAir) && leaves.filter((leaf) => columnOf(leaf) === 'vehicleNumber').length > 1

const isOfAir = ({ key }: Leaf) => key === 'electronicinvoiceairtransportreceiptnumber'

/** The flights of an air itinerary's data; none where there is but one, which its fields say. */
export function readLegs(leaves: readonly Leaf[]): Leg[] {
  const found = isJourney(leaves) ? flights(leaves) : []
  return found.length > 1 ? found.map((flight): Leg => Object.fromEntries(flight)) : []
}

/** What the legs say of the journey as a whole: all of the first, and where the last one ends. */
export function wholeJourney(legs: readonly Leg[]): [Column, string][] {
  const [first, last] = [legs[0], legs.at(-1)]
  if (!first || !last) return []
  const whole = { ...first, destination: last.destination }
  return legFields.flatMap((column) => (whole[column] ? [[column, whole[column]]] : []))
}
