import { fakeBrowser } from '@webext-core/fake-browser'
import { beforeAll } from 'vitest'

/** Test files share a process, as that starts faster; what one stored, the next does not find. */
beforeAll(async () => {
  fakeBrowser.reset()
  for (const { name = '' } of (await globalThis.indexedDB?.databases()) ?? []) await emptyDatabase(name)
})

const emptyDatabase = (name: string) =>
  new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const { result: database } = opening
      const stores = [...database.objectStoreNames]
      if (stores.length > 0) {
        const emptying = database.transaction(stores, 'readwrite')
        for (const store of stores) emptying.objectStore(store).clear()
      }
      // A connection closes when its transactions have ended.
      database.close()
      resolve()
    }
  })
