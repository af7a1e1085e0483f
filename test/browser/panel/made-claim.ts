import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { Claim } from '../../../extension/claims/claim.ts'
import type { LedgerEntry } from '../../../extension/ledger/ledger-entry.ts'
import type { SupportingPaper } from '../../../shared/supporting-paper.ts'
import { cloudReading, type MadeJob, madeJob } from './made-jobs.ts'

const pdf = (name: string) => readFileSync(new URL(`../../fixtures/documents/${name}.pdf`, import.meta.url))
const originals = ['digital-normal-2.pdf-gb', 'digital-normal-7.pdf-gb', 'digital-normal-8.pdf-gb']

/** A claim of ledger entries, the first two a step further. */
export const madeClaim = (entries: readonly LedgerEntry[], name = '十一月南京出差'): Claim => ({
  id: 'claim-1',
  name,
  createdAt: '2026-11-20T08:00:00Z',
  invoices: entries.map(({ id }, index) => ({
    entry: id,
    step: index === 0 ? 'booked' : index === 1 ? 'filed' : 'open',
  })),
})

/** The files of so many first entries of `madeLedger`, as the inbox keeps them. */
export const claimedFiles = (count = originals.length): MadeJob[] =>
  Array.from({ length: count }, (_, index) => {
    const name = originals[index % originals.length] ?? ''
    const { job } = madeJob('digital-normal.png', { recognitions: [cloudReading('digital-normal')] })
    return { job: { ...job, id: `ledger-${index}`, file: { ...job.file, name: `${name}.pdf` } }, bytes: pdf(name) }
  })

const paper = (name: string, found: SupportingPaper): MadeJob => {
  const { job, bytes } = madeJob('digital-normal.png', { papers: [found] })
  return { job: { ...job, id: name, file: { ...job.file, name } }, bytes }
}

/** A folio that names the first invoice, and a trip sheet that fits none. */
export const papersBeside = (entries: readonly LedgerEntry[]): MadeJob[] => [
  paper('结账单.pdf', {
    kind: 'folio',
    title: '宾客账单',
    values: { invoiceNumber: entries[0]?.invoice.invoiceNumber ?? '', amount: '88.00', currency: 'CNY' },
  }),
  paper('行程单.pdf', {
    kind: 'trip-sheet',
    title: '行程单',
    values: { seller: '滴答出行', amount: '86.40', currency: 'CNY', firstDate: '2026-10-12', lastDate: '2026-10-19' },
  }),
]

/** Makes these claims the only ones of the running extension. */
export async function seedClaims(page: Page, claims: readonly Claim[]): Promise<void> {
  await page.evaluate(async (rows) => {
    const opening = indexedDB.open('fapiao-fill-claims', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('claims', { keyPath: 'id' })
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const transaction = database.transaction('claims', 'readwrite')
    transaction.objectStore('claims').clear()
    for (const row of rows) transaction.objectStore('claims').put(row)
    await new Promise((resolve) => {
      transaction.oncomplete = resolve
    })
    database.close()
    const channel = new BroadcastChannel('claims')
    channel.postMessage('changed')
    channel.close()
  }, claims)
}
