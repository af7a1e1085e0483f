/** How many calls a product got, and how many of them its vendor would put on the bill. */
export interface Tally {
  calls: number
  billed: number
}

/** Counts calls by `<cloud>/<product>`. */
export function createCallTally() {
  const tallies = new Map<string, Tally>()
  return {
    count(product: string, isBilled: boolean): void {
      const { calls, billed } = tallies.get(product) ?? { calls: 0, billed: 0 }
      tallies.set(product, { calls: calls + 1, billed: billed + (isBilled ? 1 : 0) })
    },
    /** By product, in the order of their first calls. */
    all: (): Record<string, Tally> => Object.fromEntries(tallies),
  }
}
