import type { Tabs } from 'webextension-polyfill'
import { browser } from './browser.ts'

/** Chrome and Edge show the panel beside the page; Firefox has a sidebar. Neither may be opened outside a click. */
function openBeside(tab: Tabs.Tab): Promise<void> {
  if (browser.sidePanel && tab.windowId !== undefined) return browser.sidePanel.open({ windowId: tab.windowId })
  if (browser.sidebarAction) return browser.sidebarAction.open()
  return Promise.reject(new Error('this browser has no place beside the page'))
}

/** A tab of its own where nothing can be opened beside the page; the one already there when there is one. */
async function openInTab(beside: Tabs.Tab): Promise<void> {
  const url = browser.runtime.getURL('panel.html')
  const [open] = await browser.tabs.query({ url })
  if (open?.id === undefined) await browser.tabs.create({ url, index: beside.index + 1 })
  else await browser.tabs.update(open.id, { active: true })
}

/** Shows the panel. Must be called in the same turn as the person's click, before anything is awaited. */
export async function openPanel(tab: Tabs.Tab): Promise<void> {
  try {
    await openBeside(tab)
  } catch {
    await openInTab(tab)
  }
}
