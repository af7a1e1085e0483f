import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { IDBFactory } from 'fake-indexeddb'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Inbox } from '../../extension/inbox/inbox.ts'
import type { Job } from '../../extension/inbox/job.ts'
import type { Services } from '../../extension/pipeline/run.ts'
import { runJob } from '../../extension/pipeline/run-job.ts'
import { fitToLimits } from '../../extension/prepare/fit-to-limits.ts'
import { identify } from '../../extension/prepare/identify.ts'
import { unpack } from '../../extension/prepare/unpack.ts'
import { createWorkerClient } from '../../extension/recognize/worker-client.ts'
import { products } from '../../shared/products.ts'
import { prepareQrEngine, qr } from '../qr-engine.ts'
import { anotherFile } from './another-file.ts'
import { type ServedWorker, startServedWorker } from './served-worker.ts'

// The whole way of a file, with the worker in workerd at its end, and the calls counted where they are paid.

const png = readFileSync(new URL('../fixtures/invoices/e-normal.png', import.meta.url))
const { sellerName } = JSON.parse(
  readFileSync(new URL('../fixtures/invoices/e-normal.expected.json', import.meta.url), 'utf8'),
)

let inbox: Inbox
let worker: ServedWorker
let before: number

beforeAll(async () => {
  await prepareQrEngine()
  worker = await startServedWorker()
}, 120_000)
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  vi.resetModules()
  inbox = (await import('../../extension/inbox/inbox.ts')).inbox
  worker.keys.length = 0
  worker.fault = undefined
  worker.losesAnswers = false
  before = await worker.billed()
})
afterAll(() => worker?.close())

const services = (changes: Partial<Services>): Services => ({
  inbox,
  identify,
  async *pages(document) {
    yield document
  },
  unpack: (zip, password) => unpack(zip, { password }),
  release: async () => undefined,
  fitToCloud: (page) => fitToLimits(page, products['tencent/VatInvoiceOCR']),
  local: [qr],
  cloud: createWorkerClient({ fetch, access: async () => worker }).recognize,
  ...changes,
})

const capture = () =>
  inbox.add({
    id: crypto.randomUUID(),
    name: 'a.png',
    bytes: new Blob([new Uint8Array(anotherFile(png))]),
    capturedAt: '2026-03-01T00:00:00Z',
    origin: { kind: 'file' },
  })

const run = (job: Job, changes: Partial<Services> = {}, signal = new AbortController().signal) =>
  runJob(job, services(changes), signal)

const paid = async () => (await worker.billed()) - before

/** The inbox as it is when everything dies right before or right after its n-th change. */
const dyingInbox = (step: number, moment: 'before' | 'after', kill: () => void): Inbox => {
  let steps = 0
  return {
    ...inbox,
    async update(id, change) {
      steps += 1
      if (steps === step && moment === 'before') {
        kill()
        throw new Error('killed')
      }
      const stored = await inbox.update(id, change)
      if (steps === step) kill()
      return stored
    },
  }
}

const moments = [1, 2, 3, 4, 5, 6].flatMap((step) => [[step, 'before'] as const, [step, 'after'] as const])

it.each(moments)('a job killed at change %i (%s it is stored) gives one answer, paid once', async (step, moment) => {
  const job = await capture()
  const kill = new AbortController()
  const dying = dyingInbox(step, moment, () => kill.abort())
  await run(job, { inbox: dying }, kill.signal).catch(() => undefined)

  const resumed = await run((await inbox.get(job.id))!)
  expect(resumed).toMatchObject({
    stage: 'done',
    drafts: [{ fields: { sellerName: { chosen: { value: sellerName } } } }],
  })
  expect(resumed?.drafts).toHaveLength(1)
  expect(await paid()).toBe(1)
  expect(new Set(worker.keys).size).toBe(1)
})

it('an answer lost on the way is asked for again under the same name, and paid once', async () => {
  worker.losesAnswers = true
  const job = await capture()
  expect(await run(job)).toMatchObject({ stage: 'failed', problem: { code: 'offline', retryable: true } })
  worker.losesAnswers = false
  expect(await run((await inbox.retry(job.id))!)).toMatchObject({ stage: 'done' })
  expect(worker.keys).toHaveLength(2)
  expect(new Set(worker.keys).size).toBe(1)
  expect(await paid()).toBe(1)
})

it('an answer lost on the way is asked for again with other bytes, as a canvas may make them, and paid once', async () => {
  worker.losesAnswers = true
  const job = await capture()
  await run(job)
  worker.losesAnswers = false
  const fitToCloud: Services['fitToCloud'] = async (page) => ({ ...page, bytes: anotherFile(page.bytes) })
  expect(await run((await inbox.retry(job.id))!, { fitToCloud })).toMatchObject({ stage: 'done' })
  expect(await paid()).toBe(1)
})

it('a job that dies while the cloud is slow finds the answer that was paid for', async () => {
  worker.fault = 'slow:800'
  const job = await capture()
  const kill = new AbortController()
  const dying = run(job, {}, kill.signal).catch(() => undefined)
  await vi.waitFor(async () => expect(await paid()).toBe(1), { timeout: 20_000, interval: 20 })
  kill.abort()
  await dying
  worker.fault = undefined
  expect(await run((await inbox.get(job.id))!)).toMatchObject({ stage: 'done' })
  expect(await paid()).toBe(1)
})

it('what was answered before a retry is not asked again', async () => {
  const job = await capture()
  await run(job)
  await inbox.cancel(job.id)
  expect(await run((await inbox.retry(job.id))!)).toMatchObject({ stage: 'done' })
  expect(worker.keys).toHaveLength(1)
  expect(await paid()).toBe(1)
})
