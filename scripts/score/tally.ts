/** How many of how many, by any key. */
export type Tally = Map<string, { right: number; all: number }>

export function count(tally: Tally, key: string, right: boolean): void {
  const known = tally.get(key) ?? { right: 0, all: 0 }
  tally.set(key, { right: known.right + (right ? 1 : 0), all: known.all + 1 })
}

const share = ({ right, all }: { right: number; all: number }) => `${((100 * right) / all).toFixed(2)} %`

/** A tally as aligned lines under a title, worst first. */
export function tallyLines(title: string, tally: Tally): string[] {
  const rows = [...tally].toSorted(([, one], [, other]) => one.right / one.all - other.right / other.all)
  const lines = rows.map(
    ([key, counts]) => `  ${key.padEnd(28)}${`${counts.right}/${counts.all}`.padStart(12)}  ${share(counts)}`,
  )
  return [title, ...lines, '']
}
