import { inbox } from '../inbox/inbox.ts'
import { CodedError } from '../shell/coded-error.ts'
import { fetchAsExtension } from './fetch-as-extension.ts'
import { type Found, fetchIntoJob, fetchingLock } from './fetch-into-job.ts'

/** What has an address is fetched again; a moment of the screen or a page's own picture is over. */
async function resume(id: string): Promise<void> {
  const job = await inbox.get(id)
  if (job?.stage !== 'fetching') return
  const { address, kind, once } = job.file.origin
  // What may be good for one time is asked again only by the person, whose next try this then is.
  if (once) await inbox.update(id, ({ file }) => ({ file: { ...file, origin: { ...file.origin, once: false } } }))
  await fetchIntoJob(id, async (signal): Promise<Found> => {
    if (!address || once) throw new CodedError('capture-interrupted')
    const bytes = await fetchAsExtension(address, signal)
    return kind === 'page-image' ? { bytes, origin: { rung: 'background-fetch' } } : { bytes }
  })
}

/**
 * Takes up every capture whose context died before the bytes were here, or that is asked for again, until the signal
 * ends it. Whoever fetches holds the job's lock; waiting for it is how the death of another context is noticed.
 */
export async function resumeCaptures(signal: AbortSignal): Promise<void> {
  const waiting = new Set<string>()
  const look = async (id: string) => {
    if (waiting.has(id) || (await inbox.get(id))?.stage !== 'fetching') return
    waiting.add(id)
    await navigator.locks.request(fetchingLock(id), { signal }, () => resume(id)).catch(() => undefined) // we are ended
    waiting.delete(id)
  }
  inbox.watch((id) => void look(id), signal)
  for (const { id } of await inbox.list()) void look(id)
}
