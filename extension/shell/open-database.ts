import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb'
import { CodedError } from './coded-error.ts'

/** One step of a database's shape, from the version before to this one; it keeps what is stored. */
export type Migration<Schema extends DBSchema> = (
  database: IDBPDatabase<Schema>,
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
) => void

/** A newer version of the extension has been at work here, perhaps in another profile of the same folder. */
const isNewer = (error: unknown) => error instanceof DOMException && error.name === 'VersionError'

/**
 * A database that is opened when it is first asked for, and again whenever the browser, or a newer version of us in another context,
 * closed it; a failed opening is not remembered. Its version is the number of its migrations, which are only ever added to.
 * The function throws CodedError `storage-busy` while an older context keeps the old shape, `storage-newer` for a shape from the
 * future, else the browser's own error.
 */
export function createOpener<Schema extends DBSchema>(
  name: string,
  migrations: readonly Migration<Schema>[],
): () => Promise<IDBPDatabase<Schema>> {
  let opened: Promise<IDBPDatabase<Schema>> | undefined
  const forget = () => {
    opened = undefined
  }
  const open = () =>
    new Promise<IDBPDatabase<Schema>>((resolve, reject) => {
      let isLate = false
      const opening = openDB<Schema>(name, migrations.length, {
        upgrade(database, oldVersion, _, transaction) {
          for (const migrate of migrations.slice(oldVersion)) migrate(database, transaction)
        },
        blocked() {
          isLate = true
          reject(new CodedError('storage-busy'))
        },
        blocking(_, __, event) {
          forget()
          ;(event.target as IDBDatabase).close() // the newer version may go on; we open again when we are asked
        },
        terminated: forget,
      })
      opening.then((database) => (isLate ? database.close() : resolve(database)), reject)
    })
  return () => {
    opened ??= open().catch((error: unknown) => {
      forget() // a full or locked disk may have room the next time
      throw isNewer(error) ? new CodedError('storage-newer') : error
    })
    return opened
  }
}
