import type { Box } from '../recognition.ts'
import { bottom } from './text-item.ts'

interface Placed {
  box: Box
}

/** The first place in a list that only grows whose value a test accepts. */
function firstPlace(count: number, accepts: (at: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (accepts(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * What of some items may reach into a stretch of the page's height, from the top down: a page of thousands is looked
 * through once, not once for each of them.
 */
export function byHeight<Item extends Placed>(items: readonly Item[]): (top: number, floor: number) => Item[] {
  const sorted = items.toSorted((one, other) => one.box.y - other.box.y)
  let lowest = Number.NEGATIVE_INFINITY
  const floors = sorted.map(({ box }) => {
    lowest = Math.max(lowest, bottom(box))
    return lowest
  })
  return (top, floor) =>
    sorted.slice(
      firstPlace(sorted.length, (at) => (floors[at] ?? 0) >= top),
      firstPlace(sorted.length, (at) => (sorted[at]?.box.y ?? 0) > floor),
    )
}
