import type { Progress } from '../inbox/job.ts'

/** Takes how far a reader has come as often as it likes to say. */
export interface ProgressTeller {
  tell(progress: Progress): void
  /** Settles when nothing is on its way to the store any more. */
  settled(): Promise<void>
}

/** Stores how far a reader has come, one step at a time: of what is told while one is stored only the last is kept. */
export function tellProgress(store: (progress: Progress) => Promise<unknown>): ProgressTeller {
  let next: Progress | undefined
  let storing: Promise<void> | undefined
  const storeAll = async () => {
    while (next) {
      const now = next
      next = undefined
      // A step that could not be stored is no reason to stop reading.
      await store(now).catch(() => undefined)
    }
    storing = undefined
  }
  return {
    tell(progress) {
      next = progress
      storing ??= storeAll()
    },
    settled: async () => storing,
  }
}
