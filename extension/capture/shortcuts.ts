import type { Tabs } from 'webextension-polyfill'
import type { Place } from '../inbox/captured-file.ts'
import { fillRequest } from '../settings/settings.ts'
import { openPanel, opensAfterFraming } from '../shell/open-panel.ts'
import { captureVisible, frameRegion } from './capture-page.ts'
import { placeOf } from './menu-click.ts'

/** Shortcuts by the names the manifest gives them; people change the keys in the browser's own settings. */
const shortcuts: Partial<Record<string, (place: Place) => Promise<unknown>>> = {
  'capture-region': async (place) => {
    await Promise.all([opensAfterFraming() ? undefined : openPanel(place), frameRegion(place)])
  },
  'capture-visible': async (place) => {
    const captured = captureVisible(place)
    await Promise.all([captured, openPanel(place, captured)])
  },
  'fill-page': async (place) => {
    await Promise.all([openPanel(place), fillRequest.set({ tabId: place.tabId, at: Date.now() })])
  },
}

/** A shortcut pressed by the person, with the tab it was pressed in. */
export async function onShortcut(command: string, tab?: Tabs.Tab): Promise<void> {
  const place = tab && placeOf(tab)
  if (place) await shortcuts[command]?.(place)
}
