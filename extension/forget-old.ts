import type { Inbox } from './store.ts'

const day = 24 * 60 * 60 * 1000

/** Removes finished files older than some days with their pictures; what failed or still waits stays. */
export async function forgetOld(inbox: Inbox, days: number, now: number): Promise<void> {
  const jobs = await inbox.list()
  const old = jobs.filter(({ stage, file }) => stage === 'done' && now - Date.parse(file.capturedAt) > days * day)
  for (const { id } of old) await inbox.remove(id)
}
