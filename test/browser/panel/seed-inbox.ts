import type { Page } from 'playwright-core'
import type { MadeJob } from './made-jobs.ts'

/**
 * Makes these jobs the whole inbox of the running extension, through one of its own pages, which must have opened the
 * store before; the popup does, and works on nothing. A panel opened afterwards shows the jobs as they were seeded.
 */
export async function seedInbox(page: Page, jobs: readonly MadeJob[]): Promise<void> {
  const rows = jobs.map(({ job, bytes }) => ({ job, base64: bytes.toString('base64') }))
  await page.evaluate(async (seeds) => {
    const opening = indexedDB.open('fapiao-fill')
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const transaction = database.transaction(['jobs', 'bytes'], 'readwrite')
    transaction.objectStore('jobs').clear()
    transaction.objectStore('bytes').clear()
    for (const { job, base64 } of seeds) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      transaction.objectStore('jobs').put(job)
      transaction.objectStore('bytes').put(new Blob([bytes]), job.id)
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve
      transaction.onerror = () => reject(transaction.error)
    })
    database.close()
  }, rows)
}

/** Keeps every panel from working on the inbox, so that a job stays as it was seeded for as long as the page is open. */
export async function holdInbox(page: Page): Promise<void> {
  await page.evaluate(() => {
    void navigator.locks.request('inbox', { steal: true }, () => new Promise(() => {}))
  })
}
