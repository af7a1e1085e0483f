import { fakeBrowser } from '@webext-core/fake-browser'
import { h, render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, onTestFinished, test, vi } from 'vitest'
import { useRequest, type Wish } from '../../../extension/panel/use-request.ts'
import { collectRequest } from '../../../extension/settings/settings.ts'

test('a wish that is stored while the panel opens, and so is both found and told, is carried out once', async () => {
  const carriedOut = vi.fn<(wish: Wish) => void>()
  const Panel = () => {
    useRequest(collectRequest, carriedOut)
    return null
  }
  const drawn = document.createElement('div')
  onTestFinished(() => {
    render(null, drawn)
    vi.restoreAllMocks()
  })
  const slowly = () => new Promise((resolve) => setTimeout(resolve, 20))
  const { get } = fakeBrowser.storage.local
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(async (keys) => {
    await slowly()
    const found = await get(keys as string[])
    await slowly()
    return found
  })
  const wish = { tabId: 7, at: Date.now() }
  void act(() => render(h(Panel, {}), drawn))
  await collectRequest.set(wish)
  await vi.waitFor(() => expect(carriedOut).toHaveBeenCalledWith(wish))
  await collectRequest.set({ tabId: 8, at: wish.at })
  await vi.waitFor(() => expect(carriedOut).toHaveBeenLastCalledWith({ tabId: 8, at: wish.at }))
  expect(carriedOut).toHaveBeenCalledTimes(2)
})
