import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const load = async () => {
  vi.resetModules()
  const { capture } = await import('../../../extension/capture/capture.ts')
  const { resumeCaptures } = await import('../../../extension/capture/resume-captures.ts')
  const { inbox } = await import('../../../extension/inbox/inbox.ts')
  return { capture, resumeCaptures, inbox }
}

const address = 'https://mail.example/a.pdf'
const link = { kind: 'link' as const, address }
const fileOf = (id: string, origin: { kind: 'link' | 'screen'; address?: string }) => ({
  id,
  name: 'a.pdf',
  capturedAt: '2026-03-01T00:00:00Z',
  origin,
})

let loaded: Awaited<ReturnType<typeof load>>
let ended: AbortController
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  loaded = await load()
  ended = new AbortController()
})
afterEach(() => {
  ended.abort()
  vi.unstubAllGlobals()
})

const answer = (body: BodyInit) => vi.stubGlobal('fetch', async () => new Response(body))
const stageOf = async (id: string) => (await loaded.inbox.get(id))?.stage

describe('a capture', () => {
  it('stands in the inbox before its first byte is here', async () => {
    const { capture, inbox } = loaded
    const stages: unknown[] = []
    const read = async () => {
      stages.push(...(await inbox.list()).map(({ stage }) => stage))
      return { bytes: new Blob(['%PDF']) }
    }
    expect(await capture({ name: 'a.pdf', origin: link, read })).toMatchObject({ stage: 'captured', file: { size: 4 } })
    expect(stages).toEqual(['fetching'])
  })

  it('stays cancelled when the person cancelled it, and the download is told to end', async () => {
    const { capture, inbox } = loaded
    const read = (signal: AbortSignal) =>
      new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('told')))
        void inbox.list().then(([job]) => inbox.cancel(job!.id))
      })
    const job = await capture({ name: 'a.pdf', origin: link, read })
    expect(job).toMatchObject({ stage: 'failed', problem: { code: 'cancelled' } })
  })
})

describe('resumeCaptures', () => {
  it('fetches again what a dead context left behind', async () => {
    const { inbox, resumeCaptures } = loaded
    await inbox.addFetching(fileOf('a', link))
    answer('%PDF-1.7')
    await resumeCaptures(ended.signal)
    await expect.poll(() => stageOf('a')).toBe('captured')
    expect(await (await inbox.bytes('a'))?.text()).toBe('%PDF-1.7')
  })

  it('says in words that what has no address is over', async () => {
    const { inbox, resumeCaptures } = loaded
    await inbox.addFetching(fileOf('a', { kind: 'screen' }))
    await resumeCaptures(ended.signal)
    await expect.poll(() => stageOf('a')).toBe('failed')
    expect(await inbox.get('a')).toMatchObject({ problem: { code: 'capture-interrupted', retryable: false } })
  })

  it('leaves alone what another context is still fetching', async () => {
    const { capture, inbox, resumeCaptures } = loaded
    let deliver = (_: { bytes: Blob }) => {}
    const read = () => new Promise<{ bytes: Blob }>((resolve) => (deliver = resolve))
    const captured = capture({ name: 'a.pdf', origin: link, read })
    await expect.poll(async () => (await inbox.list()).length).toBe(1)
    answer('fetched twice')
    await resumeCaptures(ended.signal)
    deliver({ bytes: new Blob(['once']) })
    expect(await (await inbox.bytes((await captured).id))?.text()).toBe('once')
  })

  it('fetches again on a retry what never came', async () => {
    const { inbox, resumeCaptures } = loaded
    await inbox.addFailure(fileOf('a', link), { code: 'capture-timeout', retryable: true })
    answer('%PDF-1.7')
    await resumeCaptures(ended.signal)
    await inbox.retry('a')
    await expect.poll(() => stageOf('a')).toBe('captured')
  })

  it('gives up on a file beyond all bounds, whatever its sender announced', async () => {
    const { inbox, resumeCaptures } = loaded
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(8 << 20)),
    })
    await inbox.addFetching(fileOf('a', link))
    answer(endless)
    await resumeCaptures(ended.signal)
    await expect.poll(() => stageOf('a'), { timeout: 20_000 }).toBe('failed')
    expect(await inbox.get('a')).toMatchObject({ problem: { code: 'too-large' } })
  })
})
