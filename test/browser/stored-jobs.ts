import type { Page } from 'playwright-core'
import type { Job } from '../../extension/inbox-job.ts'

/** Reads one store of the extension's database from one of its own pages. */
const readAll = (page: Page, store: 'jobs' | 'bytes') =>
  page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('fapiao-fill')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll()
          all.onerror = () => reject(all.error)
          all.onsuccess = async () => {
            opening.result.close()
            const plain = all.result.map(async (value) =>
              value instanceof Blob ? [...new Uint8Array(await value.arrayBuffer())] : value,
            )
            resolve(await Promise.all(plain))
          }
        }
      }),
    store,
  )

/** The jobs in the inbox, read from any page of the extension. */
export async function storedJobs(page: Page): Promise<Job[]> {
  return (await readAll(page, 'jobs')) as Job[]
}

/** The captured bytes in the order of their ids. */
export async function storedBytes(page: Page): Promise<number[][]> {
  return (await readAll(page, 'bytes')) as number[][]
}

/** Empties the inbox between tests. */
export async function clearInbox(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('fapiao-fill')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['jobs', 'bytes'], 'readwrite')
          transaction.objectStore('jobs').clear()
          transaction.objectStore('bytes').clear()
          transaction.oncomplete = () => {
            opening.result.close()
            resolve()
          }
          transaction.onerror = () => reject(transaction.error)
        }
      }),
  )
}
