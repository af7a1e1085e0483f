import type { Page } from 'playwright-core'
import type { LedgerEntry } from '../../../extension/ledger/ledger-entry.ts'

/** Makes these entries the whole ledger of the running extension, through any of its own pages. */
export async function seedLedger(page: Page, entries: readonly LedgerEntry[]): Promise<void> {
  await page.evaluate(async (rows) => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const opening = indexedDB.open('fapiao-fill-ledger', 1)
    // The same store as the extension's own, for a ledger that nobody has opened yet.
    opening.onupgradeneeded = () => {
      const store = opening.result.createObjectStore('entries', { keyPath: 'id' })
      store.createIndex('marks', 'marks', { multiEntry: true })
    }
    const database = await settled(opening)
    const transaction = database.transaction('entries', 'readwrite')
    transaction.objectStore('entries').clear()
    for (const row of rows) transaction.objectStore('entries').put(row)
    await new Promise((resolve) => {
      transaction.oncomplete = resolve
    })
    database.close()
    const channel = new BroadcastChannel('ledger')
    channel.postMessage('changed')
    channel.close()
  }, entries)
}
