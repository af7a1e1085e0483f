import { beforeEach, expect, it, vi } from 'vitest'
import { browser } from '../../../extension/shell/browser.ts'
import { answer, answerPages, type Speaker } from '../../../extension/shell/messaging.ts'

type Listener = (message: unknown, sender: unknown) => Promise<unknown> | undefined
let listeners: Listener[] = []
const { id } = browser.runtime
const base = browser.runtime.getURL('')
const page = { id, url: 'https://evil.example/form', frameId: 0, tab: { id: 7, windowId: 3 } }

beforeEach(() => {
  listeners = []
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    listeners.push(listener as Listener)
  })
})

const say = async (sender: unknown, name: string, ...sent: unknown[]) => {
  const replies = await Promise.all(listeners.map((listener) => listener({ name, sent }, sender)))
  return replies.find((reply) => reply !== undefined)
}

it('answers our own pages, the background, and a page of ours in a tab', async () => {
  answer({ hello: () => 'hi' })
  const reply = { ok: true, value: 'hi' }
  expect(await say({ id, url: `${base}popup.html` }, 'hello')).toEqual(reply)
  expect(await say({ id }, 'hello')).toEqual(reply)
  expect(await say({ id, url: `${base}panel.html`, tab: { id: 1, windowId: 1 } }, 'hello')).toEqual(reply)
})

it('is silent to a script in a web page that speaks as if it were the popup, and to other extensions', async () => {
  const heard = vi.fn()
  answer({ hello: heard, 'capture-visible': heard })
  expect(await say(page, 'capture-visible', { tabId: 99, windowId: 3 })).toBeUndefined()
  expect(await say({ id: 'other', url: `${base}popup.html` }, 'hello')).toBeUndefined()
  expect(heard).not.toHaveBeenCalled()
})

it('lets a script in a page speak for its own tab and address only, whatever it says', async () => {
  answerPages((speaker: Speaker) => ({ where: () => speaker }))
  expect(await say(page, 'where', { tabId: 99 })).toEqual({
    ok: true,
    value: { tabId: 7, windowId: 3, frameId: 0, pageUrl: 'https://evil.example/form' },
  })
  expect(await say({ id, url: `${base}popup.html` }, 'where')).toBeUndefined()
})
