import { expect, test } from 'vitest'
import { fillTarget } from '../../../extension/panel/fill-target.ts'

const form = { id: 3, active: true, url: 'https://oa.example.com:8443/claim', title: '费用报销', lastAccessed: 5 }
const mail = { id: 4, active: false, url: 'https://mail.example.com/', title: '邮箱', lastAccessed: 9 }

test('beside the page, the active tab is filled', () => {
  expect(fillTarget([mail, form], undefined)).toEqual({
    tabId: 3,
    title: '费用报销',
    host: 'oa.example.com:8443',
    origin: 'https://oa.example.com/*',
  })
})

test('in a tab of its own, the tab used last is filled, never the panel itself', () => {
  const own = { id: 7, active: true, url: 'chrome-extension://abc/panel.html', lastAccessed: 20 }
  expect(fillTarget([form, mail, own], 7)?.tabId).toBe(4)
})

test('other pages of the extension and of the browser are passed over', () => {
  const options = { id: 8, active: false, url: 'chrome-extension://abc/options.html', lastAccessed: 15 }
  expect(fillTarget([form, options], 7)?.tabId).toBe(3)
  expect(fillTarget([{ id: 1, active: true, url: 'chrome://settings/' }], undefined)).toBeUndefined()
})

test('a page whose address the browser keeps from us can be filled all the same', () => {
  expect(fillTarget([{ id: 5, active: true }], undefined)).toEqual({ tabId: 5 })
})
