import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const load = async () => {
  vi.resetModules()
  const { capture } = await import('../../../extension/capture/capture.ts')
  const { captureFiles } = await import('../../../extension/capture/capture-files.ts')
  const { inbox } = await import('../../../extension/inbox/inbox.ts')
  const { CodedError } = await import('../../../extension/shell/coded-error.ts')
  const { unstored } = await import('../../../extension/capture/unstored.ts')
  return { capture, captureFiles, inbox, unstored, CodedError }
}

let loaded: Awaited<ReturnType<typeof load>>
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  loaded = await load()
})
afterEach(() => vi.restoreAllMocks())

describe('capture', () => {
  it('stores the bytes before anybody looks into them, with what the way to them adds', async () => {
    const { capture, inbox } = loaded
    const job = await capture({
      name: 'a.png',
      origin: { kind: 'page-image', pageUrl: 'https://mail.example/' },
      read: async () => ({ bytes: new Blob(['anything']), origin: { rung: 'page-fetch' } }),
    })
    expect(job).toMatchObject({
      stage: 'captured',
      file: { name: 'a.png', size: 8, origin: { pageUrl: 'https://mail.example/', rung: 'page-fetch' } },
    })
    expect(await (await inbox.bytes(job.id))?.text()).toBe('anything')
  })

  it('keeps what could not be had in the list, with the reason', async () => {
    const { capture, inbox, CodedError } = loaded
    await capture({
      name: '',
      origin: { kind: 'screen' },
      read: () => Promise.reject(new CodedError('capture-blocked', 'chrome://settings')),
    })
    expect(await inbox.list()).toMatchObject([
      { stage: 'failed', problem: { code: 'capture-blocked', detail: 'chrome://settings', retryable: false } },
    ])
  })

  it('keeps the order in which files are given, however fast they come', async () => {
    const { captureFiles, inbox } = loaded
    vi.useFakeTimers({ toFake: ['Date'] })
    const names = Array.from({ length: 12 }, (_, index) => `${index}.png`)
    await captureFiles(names.map((name) => new File(['x'], name)))
    vi.useRealTimers()
    expect((await inbox.list()).map(({ file }) => file.name)).toEqual(names)
  })

  it('says when the disk is full, leaves nothing half-written, and goes on with the next file', async () => {
    const { captureFiles, inbox } = loaded
    const { put } = IDBObjectStore.prototype
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (value instanceof Blob && value.size > 5) throw new DOMException('full', 'QuotaExceededError')
      return put.call(this, value, key)
    })
    await captureFiles([new File(['too large'], 'large.png'), new File(['small'], 'small.png')])
    const jobs = await inbox.list()
    expect(jobs.map(({ file, stage, problem }) => [file.name, stage, problem?.code])).toEqual([
      ['large.png', 'failed', 'storage-full'],
      ['small.png', 'captured', undefined],
    ])
    expect(await inbox.bytes(jobs[0]!.id)).toBeUndefined()
  })

  it('remembers the names of what could not be stored at all, and tries the others', async () => {
    const { captureFiles, inbox, unstored } = loaded
    const { put } = IDBObjectStore.prototype
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (JSON.stringify(value).includes('large')) throw new DOMException('full', 'QuotaExceededError')
      return put.call(this, value, key)
    })
    const told: string[][] = []
    unstored.watch((names) => told.push(names), new AbortController().signal)
    const jobs = await captureFiles(['large-1.png', 'small.png', 'large-2.png'].map((name) => new File(['x'], name)))
    expect(jobs.map(({ file }) => file.name)).toEqual(['small.png'])
    expect(await inbox.list()).toHaveLength(1)
    expect(await unstored.get()).toEqual(['large-1.png', 'large-2.png'])
    expect(told.at(-1)).toEqual(['large-1.png', 'large-2.png'])
    await unstored.forget()
    expect(await unstored.get()).toEqual([])
  })
})
