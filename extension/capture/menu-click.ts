import type { Menus, Tabs } from 'webextension-polyfill'
import { openPanel } from '../open-panel.ts'
import { toProblem } from '../problem.ts'
import { inbox } from '../store.ts'
import { fileNameOf } from './file-name.ts'
import { readPageImage } from './page-image.ts'

async function captureImage(address: string, { frameId = 0, pageUrl }: Menus.OnClickData, tab: Tabs.Tab) {
  const file = {
    id: crypto.randomUUID(),
    name: fileNameOf(address),
    capturedAt: new Date().toISOString(),
    origin: { kind: 'page-image', ...(pageUrl ? { pageUrl } : {}), ...(tab.id ? { tabId: tab.id } : {}) },
  } as const
  try {
    const clicked = { address, frame: { tabId: tab.id ?? -1, frameId }, windowId: tab.windowId ?? -2 }
    const { bytes, rung } = await readPageImage(clicked)
    await inbox.add({ ...file, bytes, origin: { ...file.origin, rung } })
  } catch (error) {
    await inbox.addFailure(file, { ...toProblem(error), retryable: false })
  }
}

/** A click on one of our menu items. Opens the panel at once, as the browser allows that only within the click. */
export async function onMenuClick(click: Menus.OnClickData, tab?: Tabs.Tab): Promise<void> {
  if (!tab) return
  const opened = openPanel(tab)
  if (click.menuItemId === 'image' && click.srcUrl) await captureImage(click.srcUrl, click, tab)
  await opened
}
