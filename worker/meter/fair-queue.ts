/**
 * Calls of one product start evenly apart, a tenth slower than the vendor allows: it counts by its own clock, and calls
 * reach it sooner or later than they left.
 */
const margin = 1.1

/** Milliseconds between two calls of a product. */
export function spacing(ratePerSecond: number): number {
  return (1000 / ratePerSecond) * margin
}

/** Somebody who waits for a turn. */
export interface Waiting {
  id: string
  client: string
}

/** Who is next: one of each client in turn, each client's own in the order they came. */
export function createFairQueue<Waiter extends Waiting>() {
  const byClient = new Map<string, Waiter[]>()
  function remove(waiter: Waiter): void {
    const others = (byClient.get(waiter.client) ?? []).filter((other) => other !== waiter)
    if (others.length > 0) byClient.set(waiter.client, others)
    else byClient.delete(waiter.client)
  }
  return {
    add(waiter: Waiter): void {
      byClient.set(waiter.client, [...(byClient.get(waiter.client) ?? []), waiter])
    },
    remove,
    /** Takes the next one; its client stands last from now on. */
    next(): Waiter | undefined {
      const [first] = byClient.values()
      const waiter = first?.[0]
      if (!waiter) return undefined
      const others = first.slice(1)
      byClient.delete(waiter.client)
      if (others.length > 0) byClient.set(waiter.client, others)
      return waiter
    },
    find: (id: string): Waiter | undefined => [...byClient.values()].flat().find((waiter) => waiter.id === id),
    /** How many turns go by before the next one to come of this client has its own. */
    before(client: string): number {
      const own = (byClient.get(client)?.length ?? 0) + 1
      const others = [...byClient].filter(([other]) => other !== client)
      return own - 1 + others.reduce((sum, [, waiters]) => sum + Math.min(own, waiters.length), 0)
    },
    get isEmpty(): boolean {
      return byClient.size === 0
    },
  }
}
