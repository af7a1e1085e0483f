/** Milliseconds of this process's own work: other programs on the machine do not count. */
function worked(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

/** Rounds that are not counted: the first ones run before the code is compiled, and compiling it counts as work. */
const warmUp = (rounds: number) => Math.max(20, 2 * rounds)

export type Work = () => Promise<unknown> | unknown

/** Median milliseconds of each work. They take turns, so that whatever slows the machine slows them alike. */
export async function measure(works: readonly Work[], rounds: number): Promise<number[]> {
  const times: number[][] = works.map(() => [])
  for (let round = -warmUp(rounds); round < rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const started = worked()
      await work()
      if (round >= 0) times[index]?.push(worked() - started)
    }
  }
  return times.map(median)
}

/** Our work beside the bare library's. */
export interface Comparison {
  name: string
  ours: number
  bare: number
  ratio: number
  /** What the ratio must not pass. */
  limit: number
}

interface Contest {
  ours: Work
  bare: Work
  rounds: number
  limit: number
}

/** Milliseconds of both and their ratio. */
export async function compared(name: string, { ours, bare, rounds, limit }: Contest): Promise<Comparison> {
  const [own = 0, least = 0] = await measure([ours, bare], rounds)
  const [round, ratio] = [(value: number) => Number(value.toFixed(2)), own / Math.max(least, 0.001)]
  return { name, ours: round(own), bare: round(least), ratio: round(ratio), limit }
}
