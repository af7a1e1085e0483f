import type { Page } from 'playwright-core'
import type { Job, Stage } from '../../extension/inbox/job.ts'

/** Reads one store of the extension's database from one of its own pages; bytes come as base64. */
const readAll = (page: Page, store: 'jobs' | 'bytes') =>
  page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const asBase64 = (blob: Blob) =>
          new Promise<string>((read) => {
            const reader = new FileReader()
            reader.onload = () => read(String(reader.result).replace(/^[^,]*,/, ''))
            reader.readAsDataURL(blob)
          })
        const opening = indexedDB.open('fapiao-fill')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll()
          all.onerror = () => reject(all.error)
          all.onsuccess = () => {
            opening.result.close()
            resolve(Promise.all(all.result.map((value) => (value instanceof Blob ? asBase64(value) : value))))
          }
        }
      }),
    store,
  )

/** The jobs in the inbox whose capture has come to an end, read from any page of the extension. */
export async function storedJobs(page: Page): Promise<Job[]> {
  return ((await readAll(page, 'jobs')) as Job[]).filter(({ stage }) => stage !== 'fetching')
}

/** Milliseconds after which it is looked again even if nobody told of a change. */
const atLeastEvery = 500

/** Resolves when a job is changed: asking all the time would take the machine from what is waited for. */
const nextChange = (page: Page) =>
  page.evaluate(
    (milliseconds) =>
      new Promise<void>((resolve) => {
        const channel = new BroadcastChannel('inbox')
        const heard = () => {
          channel.close()
          resolve()
        }
        channel.onmessage = heard
        setTimeout(heard, milliseconds)
      }),
    atLeastEvery,
  )

/** Looks at the captured jobs again after each change until `look` throws no more; what it throws at last is thrown. */
export async function waitForJobs<Value>(
  page: Page,
  look: (jobs: Job[]) => Value | Promise<Value>,
  timeout = 90_000,
): Promise<Value> {
  for (const end = Date.now() + timeout; ; ) {
    try {
      return await look(await storedJobs(page))
    } catch (error) {
      if (Date.now() > end) throw error
    }
    await nextChange(page)
  }
}

/** Resolves while so many jobs are there and one is in a stage, however short: looked at in the page, without a pause. */
export const reachStage = (page: Page, stage: Stage, count: number): Promise<void> =>
  page.evaluate(
    ([wanted, many]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('fapiao-fill')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const look = () => {
            const all = opening.result.transaction('jobs').objectStore('jobs').getAll()
            all.onerror = () => reject(all.error)
            all.onsuccess = () => {
              if (all.result.length < many || !all.result.some((job) => job.stage === wanted))
                return void setTimeout(look)
              opening.result.close()
              resolve()
            }
          }
          look()
        }
      }),
    [stage, count] as const,
  )

/** The first job, once its capture has come to an end. */
export const firstJob = (page: Page): Promise<Job> =>
  waitForJobs(page, ([job]) => {
    if (!job) throw new Error('nothing was captured')
    return job
  })

/** The first job, once it was read or could not be. */
export const finishedJob = (page: Page): Promise<Job> =>
  waitForJobs(page, ([job]) => {
    if (job?.stage !== 'done' && job?.stage !== 'failed') throw new Error(`the job is ${job?.stage ?? 'not there'}`)
    return job
  })

/** The captured bytes in the order of their ids. */
export async function storedBytes(page: Page): Promise<Buffer[]> {
  return ((await readAll(page, 'bytes')) as string[]).map((base64) => Buffer.from(base64, 'base64'))
}

/** Empties the inbox between tests, and tells whoever watches it. */
export async function clearInbox(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('fapiao-fill')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['jobs', 'bytes'], 'readwrite')
          const ids = transaction.objectStore('jobs').getAllKeys()
          transaction.objectStore('jobs').clear()
          transaction.objectStore('bytes').clear()
          transaction.oncomplete = () => {
            opening.result.close()
            const channel = new BroadcastChannel('inbox')
            for (const id of ids.result) channel.postMessage(id)
            channel.close()
            resolve()
          }
          transaction.onerror = () => reject(transaction.error)
        }
      }),
  )
}
