import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CapturedFile } from '../../../extension/inbox/captured-file.ts'

const photo = (id: string, capturedAt = '2026-03-01T09:00:00Z'): CapturedFile => ({
  id,
  name: `${id}.png`,
  bytes: new Blob([new Uint8Array([1, 2, 3])], { type: 'image/png' }),
  capturedAt,
  origin: { kind: 'page-image', pageUrl: 'https://mail.example/', rung: 'element' },
})

/** A fresh module on a database: `reopened` is what a restarted browser would see. */
const openInbox = async () => {
  vi.resetModules()
  return (await import('../../../extension/inbox/inbox.ts')).inbox
}

afterEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

describe('inbox', () => {
  it('has the bytes and a captured job after a restart', async () => {
    const before = await openInbox()
    await before.add(photo('a'))

    const reopened = await openInbox()
    expect(await reopened.list()).toEqual([
      {
        id: 'a',
        file: {
          id: 'a',
          name: 'a.png',
          size: 3,
          capturedAt: '2026-03-01T09:00:00Z',
          origin: { kind: 'page-image', pageUrl: 'https://mail.example/', rung: 'element' },
        },
        stage: 'captured',
        recognitions: [],
        answeredPages: [],
        drafts: [],
      },
    ])
    const bytes = await reopened.bytes('a')
    expect(bytes?.type).toBe('image/png')
    expect([...new Uint8Array(await bytes!.arrayBuffer())]).toEqual([1, 2, 3])
  })

  it('stores neither job nor bytes when the store refuses the bytes', async () => {
    const inbox = await openInbox()
    const broken = { ...photo('a'), bytes: { size: 3, refuse: () => undefined } as unknown as Blob }
    await expect(inbox.add(broken)).rejects.toThrow()
    expect(await inbox.list()).toEqual([])
    expect(await inbox.bytes('a')).toBeUndefined()
  })

  it('works again after the database could not be opened', async () => {
    const inbox = await openInbox()
    const broken = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await expect(inbox.add(photo('a'))).rejects.toThrow('full')
    broken.mockRestore()
    expect(await inbox.add(photo('a'))).toMatchObject({ stage: 'captured' })
    expect(await inbox.list()).toHaveLength(1)
  })

  it('changes what is named, removes what is undefined and keeps the rest', async () => {
    const inbox = await openInbox()
    await inbox.add(photo('a'))
    await inbox.update('a', { stage: 'failed', problem: { code: 'timeout', retryable: true } })
    const job = await inbox.update('a', { stage: 'captured', problem: undefined })
    expect(job).toMatchObject({ id: 'a', stage: 'captured', file: { name: 'a.png' } })
    expect(job).not.toHaveProperty('problem')
    expect(await inbox.get('a')).toEqual(job)
  })

  it('loses no change when two are made at once', async () => {
    const inbox = await openInbox()
    await inbox.add(photo('a'))
    await Promise.all([inbox.update('a', { stage: 'asking' }), inbox.update('a', { emulated: true })])
    expect(await inbox.get('a')).toMatchObject({ stage: 'asking', emulated: true })
  })

  it('does not bring a deleted job back', async () => {
    const inbox = await openInbox()
    await inbox.add(photo('a'))
    await inbox.remove('a')
    expect(await inbox.update('a', { stage: 'done' })).toBeUndefined()
    expect(await inbox.list()).toEqual([])
    expect(await inbox.bytes('a')).toBeUndefined()
  })

  it('stops a cancelled job for whoever works on it, and takes it up again from its bytes', async () => {
    const inbox = await openInbox()
    await inbox.add(photo('a'))
    await inbox.update('a', { stage: 'reading', answeredPages: [1] })
    await inbox.cancel('a')
    expect(await inbox.update('a', { stage: 'done' })).toBeUndefined()
    expect(await inbox.get('a')).toMatchObject({ stage: 'failed', problem: { code: 'cancelled' } })

    expect(await inbox.retry('a')).toMatchObject({ stage: 'captured', answeredPages: [1] })
    expect(await inbox.get('a')).not.toHaveProperty('problem')
    expect(await inbox.bytes('a')).toBeDefined()
  })

  it('keeps a capture that gave no bytes as a failed job with its reason', async () => {
    const inbox = await openInbox()
    const { bytes: _, ...facts } = photo('a')
    await inbox.addFailure(facts, { code: 'capture-failed', retryable: false })
    expect(await inbox.list()).toMatchObject([{ id: 'a', stage: 'failed', problem: { code: 'capture-failed' } }])
    expect(await inbox.bytes('a')).toBeUndefined()
  })

  it('lists the oldest first', async () => {
    const inbox = await openInbox()
    await inbox.add(photo('later', '2026-03-02T00:00:00Z'))
    await inbox.add(photo('earlier', '2026-03-01T00:00:00Z'))
    expect((await inbox.list()).map((job) => job.id)).toEqual(['earlier', 'later'])
  })

  it('tells watchers of every change until they stop', async () => {
    const inbox = await openInbox()
    const seen: string[] = []
    const stop = new AbortController()
    inbox.watch((id) => seen.push(id), stop.signal)
    await inbox.add(photo('a'))
    await inbox.update('a', { stage: 'preparing' })
    await inbox.remove('a')
    await expect.poll(() => seen).toEqual(['a', 'a', 'a'])
    stop.abort()
    const heardLater: string[] = []
    inbox.watch((id) => heardLater.push(id), new AbortController().signal)
    await inbox.add(photo('b'))
    await expect.poll(() => heardLater).toEqual(['b'])
    expect(seen).toEqual(['a', 'a', 'a'])
  })
})
