import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Services } from '../../extension/pipeline.ts'
import { runInbox } from '../../extension/run-inbox.ts'
import type { Inbox } from '../../extension/store.ts'

let inbox: Inbox
let stop: AbortController

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  vi.resetModules()
  inbox = (await import('../../extension/store.ts')).inbox
  stop = new AbortController()
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
    unpack: async () => [],
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
    void runInbox(services, stop.signal)
    await vi.waitFor(() => expect(reading).toHaveLength(2))
    expect(await stageOf('3')).toBe('captured')
    letGo()
    await vi.waitFor(() => expect(reading).toHaveLength(1))
    await capture('4')
    await vi.waitFor(() => expect(reading).toHaveLength(2))
    letGo()
    await vi.waitFor(async () =>
      expect(await Promise.all(['1', '2', '3', '4'].map(stageOf))).toEqual(Array(4).fill('done')),
    )
    expect(most()).toBe(2)
  })

  it('lets only one of several panels work, and the next take over when it closes', async () => {
    const [first, second] = [slowServices(), slowServices()]
    const closeFirst = new AbortController()
    void runInbox(first.services, closeFirst.signal)
    void runInbox(second.services, stop.signal)
    await capture('1')
    await vi.waitFor(() => expect(first.reading).toHaveLength(1))
    expect(second.reading).toHaveLength(0)

    closeFirst.abort()
    await vi.waitFor(() => expect(second.reading).toHaveLength(1))
    first.letGo()
    second.letGo()
    await vi.waitFor(async () => expect(await stageOf('1')).toBe('done'))
  })

  it('stops a job that is cancelled and begins it again on a retry', async () => {
    const { services, reading, letGo } = slowServices()
    await capture('1')
    void runInbox(services, stop.signal)
    await vi.waitFor(() => expect(reading).toHaveLength(1))
    await inbox.cancel('1')
    letGo()
    await vi.waitFor(async () => expect(await problemOf('1')).toBe('cancelled'))
    await inbox.retry('1')
    await vi.waitFor(() => expect(reading).toHaveLength(1))
    letGo()
    await vi.waitFor(async () => expect(await stageOf('1')).toBe('done'))
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
    void runInbox({ ...services, inbox: full }, stop.signal)
    await vi.waitFor(() => expect(tries).toBe(2))
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(tries).toBe(2)
    await inbox.retry('1')
    await vi.waitFor(() => expect(reading).toHaveLength(1))
    letGo()
    await vi.waitFor(async () => expect(await stageOf('1')).toBe('done'))
  })
})
