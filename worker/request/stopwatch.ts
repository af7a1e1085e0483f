/** Milliseconds by stage; a stage that comes again adds up. */
export interface Stopwatch {
  measure<T>(stage: string, work: () => T | Promise<T>): Promise<T>
  stages(): [string, number][]
}

export function createStopwatch(clock: () => number = () => performance.now()): Stopwatch {
  const times = new Map<string, number>()
  return {
    async measure(stage, work) {
      const start = clock()
      try {
        return await work()
      } finally {
        times.set(stage, (times.get(stage) ?? 0) + clock() - start)
      }
    },
    stages: () => [...times],
  }
}

/** The stages as a Server-Timing header. */
export function serverTiming(stages: readonly (readonly [string, number])[]): string {
  return stages.map(([stage, milliseconds]) => `${stage};dur=${milliseconds.toFixed(1)}`).join(', ')
}
