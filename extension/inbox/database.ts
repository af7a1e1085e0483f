import type { DBSchema } from 'idb'
import { createOpener, type Migration } from '../shell/open-database.ts'
import type { Job } from './job.ts'

interface Schema extends DBSchema {
  jobs: { key: string; value: Job }
  /** The captured bytes, apart from the jobs so that a change of stage never writes them again. */
  bytes: { key: string; value: Blob }
}

/** Only ever added to: whoever comes from an earlier version walks them from there. */
export const inboxMigrations: readonly Migration<Schema>[] = [
  (database) => {
    database.createObjectStore('jobs', { keyPath: 'id' })
    database.createObjectStore('bytes')
  },
]

/** The one database of captured files and their jobs. */
export const database = createOpener('fapiao-fill', inboxMigrations)

const changes = () => new BroadcastChannel('inbox')

/** Tells every other context, and the watchers of this one, that something in the inbox changed. */
export function announce(id: string): void {
  const channel = changes()
  channel.postMessage(id)
  channel.close()
}

/** Calls back with the job's id after every change, whichever context made it, until the signal ends it. */
export function watch(changed: (id: string) => void, signal: AbortSignal): void {
  const channel = changes()
  channel.onmessage = ({ data }) => changed(String(data))
  signal.addEventListener('abort', () => channel.close(), { once: true })
}
