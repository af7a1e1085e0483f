import { fakeBrowser } from '@webext-core/fake-browser'
import { beforeEach, describe, expect, it } from 'vitest'
import { refreshManaged } from '../../../extension/settings/managed-settings.ts'
import { fillRequest, ownTitles, workerAddress, workerToken } from '../../../extension/settings/settings.ts'

beforeEach(() => fakeBrowser.reset())

describe('settings', () => {
  it('gives the default while nothing is stored', async () => {
    expect(await workerAddress.get()).toBe('')
    expect(await ownTitles.get()).toEqual([])
  })

  it('gives back what was stored, without stray spaces', async () => {
    await workerToken.set('  fp_abc ')
    expect(await workerToken.get()).toBe('fp_abc')
  })

  it.each(['https://fapiao.example.workers.dev', 'http://127.0.0.1:8787', 'http://localhost:8787', ''])(
    'takes %j as the address of the worker',
    async (address) => {
      await workerAddress.set(address)
      expect(await workerAddress.get()).toBe(address)
    },
  )

  it.each(['http://fapiao.example', 'ftp://fapiao.example', 'fapiao.example', 'https://'])(
    'refuses %j, which would send the token in the open or nowhere',
    async (address) => {
      await expect(workerAddress.set(address)).rejects.toThrow()
      expect(await workerAddress.get()).toBe('')
    },
  )

  it('falls back to the default when something else wrote nonsense', async () => {
    await fakeBrowser.storage.local.set({ ownTitles: 'nonsense' })
    expect(await ownTitles.get()).toEqual([])
  })

  it('forgets a value that is set to nothing', async () => {
    await fillRequest.set({ tabId: 1, at: 2 })
    await fillRequest.set(undefined)
    expect(await fakeBrowser.storage.local.get(null)).toEqual({})
    expect(await fillRequest.get()).toBeUndefined()
  })

  it('an administrator’s value counts, whatever the person stored, and nonsense of an administrator does not', async () => {
    await workerToken.set('mine')
    await fakeBrowser.storage.managed.set({ workerToken: 'company', workerAddress: 'http://nowhere' })
    await refreshManaged()
    expect(await workerToken.get()).toBe('company')
    expect(await workerToken.isManaged()).toBe(true)
    expect(await workerAddress.get()).toBe('')
    expect(await workerAddress.isManaged()).toBe(false)
  })

  it('what an administrator takes back is the person’s again', async () => {
    await workerToken.set('mine')
    await fakeBrowser.storage.managed.set({ workerToken: 'company' })
    await refreshManaged()
    await fakeBrowser.storage.managed.clear()
    await refreshManaged()
    expect(await workerToken.get()).toBe('mine')
    expect(await workerToken.isManaged()).toBe(false)
  })

  it('goes back to the default', async () => {
    await workerToken.set('mine')
    await workerToken.reset()
    expect(await workerToken.get()).toBe('')
  })

  it('tells a watcher the new value until it stops', async () => {
    const seen: string[] = []
    const stop = new AbortController()
    workerToken.watch((token) => seen.push(token), stop.signal)
    await workerToken.set('one')
    stop.abort()
    await workerToken.set('two')
    expect(seen).toEqual(['one'])
  })
})
