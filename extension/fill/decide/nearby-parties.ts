import type { FieldSnapshot } from '../snapshot.ts'
import type { Party } from './party.ts'
import type { Signals } from './signals.ts'

const reach = 4
/** Pixels by which boxes of one column or row may be apart. */
const slack = 6

interface Placed {
  stands: { left: number; top: number }
  party: Party | undefined
}

const nearest = (found: Placed[], distance: (other: Placed) => number) =>
  found.sort((a, b) => distance(a) - distance(b))[0]?.party

/** Where only places tell, the party named right above; none where the box before in the row names one as well. */
function partyAbove(own: Placed, placed: readonly Placed[]): Party | undefined {
  const { left, top } = own.stands
  const above = placed.filter(({ stands }) => Math.abs(stands.left - left) < slack && stands.top < top - slack)
  const before = placed.filter(({ stands }) => Math.abs(stands.top - top) < slack && stands.left < left - slack)
  const beside = nearest(before, ({ stands }) => left - stands.left)
  return beside ? undefined : nearest(above, ({ stands }) => top - stands.top)
}

/** The party that was named nearest before each control, in the order of the page. */
export function nearbyParties(snapshots: readonly FieldSnapshot[], signals: readonly Signals[]): (Party | undefined)[] {
  const placed = snapshots.flatMap(({ stands, group }, index) =>
    stands ? [{ stands, group, party: signals[index]?.ownParty }] : [],
  )
  const inGroup = Map.groupBy(placed, ({ group }) => group)
  let last: { party: Party; index: number; group: string } | undefined
  return snapshots.map(({ stands, group }, index) => {
    const party = signals[index]?.ownParty
    if (stands) return partyAbove({ stands, party }, inGroup.get(group) ?? [])
    if (party) last = { party, index, group }
    return last && last.group === group && index - last.index < reach ? last.party : undefined
  })
}
