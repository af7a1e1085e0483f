import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Inbox } from '../../../extension/inbox/inbox.ts'
import { ProblemError } from '../../../extension/inbox/problem.ts'
import type { Services } from '../../../extension/pipeline/run.ts'
import { runInbox } from '../../../extension/pipeline/run-inbox.ts'

let inbox: Inbox
let stop: AbortController
let network: EventTarget

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  vi.resetModules()
  inbox = (await import('../../../extension/inbox/inbox.ts')).inbox
  stop = new AbortController()
  network = new EventTarget()
})
afterEach(() => stop.abort())

const capture = (id: string) =>
  inbox.add({ id, name: id, bytes: new Blob(['x']), capturedAt: `2026-03-01T00:00:0${id}Z`, origin: { kind: 'file' } })

const stageOf = async (id: string) => (await inbox.get(id))?.stage
const problemOf = async (id: string) => (await inbox.get(id))?.problem?.code

/** Services whose reading of a document lasts until it is let go; what is being read is counted. */
function slowServices() {
  const reading: (() => void)[] = []
  let most = 0
  const services: Services = {
    inbox,
    async identify() {
      await new Promise<void>((resolve) => {
        reading.push(resolve)
        most = Math.max(most, reading.length)
      })
      return { bytes: new Uint8Array(), mediaType: 'application/xml' }
    },
    async *pages() {},
    async *unpack() {},
    release: async () => undefined,
    fitToCloud: async (page) => page,
    local: [
      {
        source: 'xml',
        accepts: () => true,
        recognize: async () => [{ source: 'xml', invoice: { invoiceNumber: '1', items: [] }, evidence: {} }],
      },
    ],
    cloud: () => Promise.reject(new Error('nobody is asked')),
  }
  const letGo = () => reading.splice(0).forEach((resolve) => void resolve())
  return { services, reading, letGo, most: () => most }
}

describe('runInbox', () => {
  it('works through what waits and what is captured later, two at a time', async () => {
    const { services, reading, letGo, most } = slowServices()
    for (const id of ['1', '2', '3']) await capture(id)
    void runInbox(services, network, stop.signal)
    await expect.poll(() => reading).toHaveLength(2)
    expect(await stageOf('3')).toBe('captured')
    letGo()
    await expect.poll(() => reading).toHaveLength(1)
    await capture('4')
    await expect.poll(() => reading).toHaveLength(2)
    letGo()
    await vi.waitFor(async () =>
      expect(await Promise.all(['1', '2', '3', '4'].map(stageOf))).toEqual(Array(4).fill('done')),
    )
    expect(most()).toBe(2)
  })

  it('lets only one of several panels work, and the next take over when it closes', async () => {
    const [first, second] = [slowServices(), slowServices()]
    const closeFirst = new AbortController()
    void runInbox(first.services, network, closeFirst.signal)
    void runInbox(second.services, network, stop.signal)
    await capture('1')
    await expect.poll(() => first.reading).toHaveLength(1)
    expect(second.reading).toHaveLength(0)

    closeFirst.abort()
    await expect.poll(() => second.reading).toHaveLength(1)
    first.letGo()
    second.letGo()
    await expect.poll(() => stageOf('1')).toBe('done')
  })

  it('stops a job that is cancelled and begins it again on a retry', async () => {
    const { services, reading, letGo } = slowServices()
    await capture('1')
    void runInbox(services, network, stop.signal)
    await expect.poll(() => reading).toHaveLength(1)
    await inbox.cancel('1')
    letGo()
    await expect.poll(() => problemOf('1')).toBe('cancelled')
    await inbox.retry('1')
    await expect.poll(() => reading).toHaveLength(1)
    letGo()
    await expect.poll(() => stageOf('1')).toBe('done')
  })

  it('leaves a job alone whose state cannot be stored, until something about it changes', async () => {
    const { services, letGo, reading } = slowServices()
    let tries = 0
    const full: Inbox = {
      ...inbox,
      async update(...change) {
        tries += 1
        if (tries < 3) throw new DOMException('full', 'QuotaExceededError')
        return inbox.update(...change)
      },
    }
    await capture('1')
    void runInbox({ ...services, inbox: full }, network, stop.signal)
    await expect.poll(() => tries).toBe(2)
    // Another job comes through, and the first is still left alone.
    await capture('2')
    await expect.poll(() => reading).toHaveLength(1)
    letGo()
    await expect.poll(() => stageOf('2')).toBe('done')
    expect(await stageOf('1')).toBe('captured')
    await inbox.retry('1')
    await expect.poll(() => reading).toHaveLength(1)
    letGo()
    await expect.poll(() => stageOf('1')).toBe('done')
  })
})

/** Services for pictures that only a cloud can read, which is out of reach until `connect`. */
function cutOff() {
  const asked: string[] = []
  let connected = false
  const { services } = slowServices()
  const offline: Services = {
    ...services,
    identify: async () => ({ bytes: new Uint8Array(), mediaType: 'image/png' }),
    async *pages(document) {
      yield document
    },
    local: [],
    async cloud({ idempotencyKey }) {
      asked.push(idempotencyKey)
      if (!connected) throw new ProblemError({ code: 'offline', retryable: true })
      const source = 'tencent/VatInvoiceOCR' as const
      const recognitions = [{ source, invoice: { invoiceNumber: '1', items: [] }, evidence: {} }]
      return { requestId: 'r', product: source, emulated: false, recognitions }
    },
  }
  const connect = () => {
    connected = true
    asked.length = 0
  }
  return { services: offline, asked, connect }
}

describe('without a network', () => {
  const all = ['1', '2', '3']
  const failOffline = async ({ services }: ReturnType<typeof cutOff>, signal: AbortSignal) => {
    for (const id of all) await capture(id)
    void runInbox(services, network, signal)
    await expect.poll(() => Promise.all(all.map(problemOf))).toEqual(Array(3).fill('offline'))
  }
  const allDone = () => expect.poll(() => Promise.all(all.map(stageOf))).toEqual(Array(3).fill('done'))

  it('what failed waits, goes on when the network is back, and asks once for each', async () => {
    const cut = cutOff()
    await failOffline(cut, stop.signal)
    expect(cut.asked).toHaveLength(3)
    network.dispatchEvent(new Event('online'))
    await expect.poll(() => cut.asked).toHaveLength(4) // one is tried, not all of them
    await expect.poll(() => Promise.all(all.map(problemOf))).toEqual(Array(3).fill('offline'))
    cut.connect()
    network.dispatchEvent(new Event('online'))
    await allDone()
    expect(cut.asked.toSorted()).toEqual(['1/1', '2/1', '3/1'])
  })

  it('what failed goes on when the next panel is opened', async () => {
    const cut = cutOff()
    const first = new AbortController()
    await failOffline(cut, first.signal)
    first.abort()
    cut.connect()
    void runInbox(cut.services, network, stop.signal)
    await allDone()
    expect(cut.asked).toHaveLength(3)
  })

  it('what the person cancelled stays cancelled', async () => {
    const cut = cutOff()
    await failOffline(cut, stop.signal)
    for (const id of all) await inbox.cancel(id)
    cut.connect()
    network.dispatchEvent(new Event('online'))
    await capture('4')
    await expect.poll(() => stageOf('4')).toBe('done')
    expect(await Promise.all(all.map(problemOf))).toEqual(Array(3).fill('cancelled'))
    expect(cut.asked).toEqual(['4/1'])
  })
})
