import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Job } from './job.ts'

interface Schema extends DBSchema {
  jobs: { key: string; value: Job }
  /** The captured bytes, apart from the jobs so that a change of stage never writes them again. */
  bytes: { key: string; value: Blob }
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

const open = () =>
  openDB<Schema>('fapiao-fill', 1, {
    upgrade(database) {
      database.createObjectStore('jobs', { keyPath: 'id' })
      database.createObjectStore('bytes')
    },
    terminated() {
      opened = undefined
    },
  })

/** The one database of captured files and their jobs; opened again when the browser closed it. */
export const database = () => {
  opened ??= open().catch((error: unknown) => {
    opened = undefined // a full or locked disk may have room the next time
    throw error
  })
  return opened
}

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
