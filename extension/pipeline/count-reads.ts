import { readCounts } from '../settings/settings.ts'
import type { ReadCounts } from './run.ts'

/** Adds what a file took to what all files took; files that end together are added one after the other. */
export const countReads = ({ here, cloud }: ReadCounts): Promise<void> =>
  navigator.locks.request('read-counts', async () => {
    const before = await readCounts.get()
    await readCounts.set({ here: before.here + here, cloud: before.cloud + cloud })
  })
