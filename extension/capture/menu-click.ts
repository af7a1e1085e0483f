import type { Menus, Tabs } from 'webextension-polyfill'
import type { Place } from '../inbox/captured-file.ts'
import { collectRequest, fillRequest } from '../settings/settings.ts'
import { openPanel, opensAfterFraming } from '../shell/open-panel.ts'
import { captureLink, capturePicture, frameRegion } from './capture-page.ts'

interface Clicked {
  click: Menus.OnClickData
  place: Place
}

const frameOf = ({ click: { frameId = 0 }, place: { tabId } }: Clicked) => ({ tabId, frameId })

function pictureOf(clicked: Clicked, wants?: 'text') {
  const address = clicked.click.srcUrl ?? ''
  return capturePicture(clicked.place, frameOf(clicked), { target: { address }, address }, wants)
}

/** What each item does, once the panel is opening. */
const actions: Partial<Record<string, (clicked: Clicked) => Promise<unknown>>> = {
  image: (clicked) => pictureOf(clicked),
  text: (clicked) => pictureOf(clicked, 'text'),
  link: (clicked) => captureLink(clicked.place, frameOf(clicked), clicked.click.linkUrl ?? ''),
  region: ({ place }) => frameRegion(place),
  collect: ({ place }) => collectRequest.set({ tabId: place.tabId, at: Date.now() }),
  fill: ({ place }) => fillRequest.set({ tabId: place.tabId, at: Date.now() }),
}

/** Framing comes first where the panel can be opened afterwards: opening it would move the page under the pointer. */
const opensLater = (item: string | number) => item === 'region' && opensAfterFraming()

/** The tab a click or a shortcut belongs to, as the rest of capture knows it. */
export function placeOf({ id, windowId, url }: Tabs.Tab): Place | undefined {
  if (id === undefined || windowId === undefined) return undefined
  return { tabId: id, windowId, ...(url ? { pageUrl: url } : {}) }
}

/** A click on one of our menu items. Opens the panel at once, as the browser allows that only within the click. */
export async function onMenuClick(click: Menus.OnClickData, tab?: Tabs.Tab): Promise<void> {
  const place = tab && placeOf(tab)
  const act = actions[click.menuItemId]
  if (!tab || !place || !act) return
  const acted = act({ click, place })
  await Promise.all([acted, opensLater(click.menuItemId) ? undefined : openPanel(place, acted)])
}
