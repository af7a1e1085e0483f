import type { Browser } from 'webextension-polyfill'
import polyfill from 'webextension-polyfill'

/** Chrome's side panel, which the polyfill does not type; absent in Firefox. */
interface SidePanel {
  open(target: { tabId: number } | { windowId: number }): Promise<void>
}

/** What browsers on phones lack: they have neither a context menu nor keys. */
type OnDesktops = 'contextMenus' | 'commands'

/** The one door to the browser: every other file takes `browser` from here, and tests alias the polyfill to a fake. */
export const browser: Omit<Browser, OnDesktops> & Partial<Pick<Browser, OnDesktops>> & { sidePanel?: SidePanel } =
  polyfill
