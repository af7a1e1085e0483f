import { inject } from '../../shell/inject.ts'
import { askFrame } from '../messages.ts'
import { type Entry, joinItems } from './join-items.ts'
import type { FrameItems } from './page-item.ts'

/** What a page shows that invoices may be in. */
export interface Collected {
  /** Address and title are the browser's; the entries, the likely ones first. */
  entries: Entry[]
  /** Frame → its address: links are fetched by whoever may read the answer. */
  frames: { frameId: number; url: string }[]
  /** Visible frames of other sites that were not permitted and so not looked at. */
  framesLeftOut: string[]
}

/** Frames that cannot be asked (gone meanwhile, or showing a file viewer) are left out, except the page itself. */
async function lookInto(tabId: number, frameId: number): Promise<(FrameItems & { frameId: number }) | undefined> {
  try {
    return { frameId, ...(await askFrame({ tabId, frameId }, 'list-items')) }
  } catch (error) {
    if (frameId === 0) throw error
    return undefined
  }
}

const originOf = (url: string) => URL.parse(url)?.origin

/**
 * Reads a tab, in every frame that may be touched, for pictures and links that invoices may be in. Nothing is fetched
 * and no link is followed. Throws CodedError 'capture-blocked' where the browser lets nobody in.
 */
export async function collectPage(tabId: number): Promise<Collected> {
  const frameIds = await inject(tabId, 'capture-blocked')
  const looked = await Promise.all(frameIds.map((frameId) => lookInto(tabId, frameId)))
  const frames = looked.filter((frame) => frame !== undefined)
  const answered = new Set(frames.map(({ url }) => originOf(url)))
  const children = new Set(frames.flatMap((frame) => frame.children))
  return {
    entries: joinItems(frames.flatMap(({ frameId, items }) => items.map((item) => ({ ...item, frameId })))),
    frames: frames.map(({ frameId, url }) => ({ frameId, url })),
    framesLeftOut: [...children].filter((url) => /^https?:/.test(url) && !answered.has(originOf(url))),
  }
}
