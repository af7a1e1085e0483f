import { browser } from './browser.ts'

/** The window to show the panel in; a tab knows its own. */
interface InWindow {
  windowId?: number | undefined
}

/** Chrome and Edge show the panel beside the page; Firefox has a sidebar. Neither may be opened outside a click. */
function openBeside({ windowId }: InWindow): Promise<void> {
  if (browser.sidePanel && windowId !== undefined) return browser.sidePanel.open({ windowId })
  if (browser.sidebarAction) return browser.sidebarAction.open()
  return Promise.reject(new Error('this browser has no place beside the page'))
}

/** A tab of its own where nothing can be opened beside the page; the one already there when there is one. */
async function openInTab({ windowId }: InWindow): Promise<void> {
  const url = browser.runtime.getURL('panel.html')
  const [open] = await browser.tabs.query({ url })
  if (open?.id === undefined) await browser.tabs.create({ url, ...(windowId === undefined ? {} : { windowId }) })
  else await browser.tabs.update(open.id, { active: true })
}

/**
 * Shows the panel. Must be called in the same turn as the person's click, before anything is awaited. Where only a tab
 * is left, it opens after `first` is done: it would hide the page that is still being captured.
 */
export async function openPanel(where: InWindow, first?: Promise<unknown>): Promise<void> {
  try {
    await openBeside(where)
  } catch {
    await first
    await openInTab(where)
  }
}

/**
 * Whether the panel can still be opened once the person has framed something on the page; else it opens before. A tab of
 * its own, as on phones, needs no click and would hide the page.
 */
export const opensAfterFraming = (): boolean => browser.sidePanel !== undefined || browser.sidebarAction === undefined

/** Shows the panel after framing; where it had to be opened before, it is there already. */
export async function openPanelAfterFraming(where: InWindow): Promise<void> {
  if (opensAfterFraming()) return openPanel(where)
  const open = await browser.sidebarAction?.isOpen(where.windowId === undefined ? {} : { windowId: where.windowId })
  if (!open) await openInTab(where)
}
