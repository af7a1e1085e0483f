import { inject } from '../../shell/inject.ts'
import { askFrame } from '../messages.ts'
import type { BoxSnapshot } from './upload-box.ts'

export interface BoxFrame {
  tabId: number
  frameId: number
  snapshot: BoxSnapshot
}

/** Frames that cannot be asked (gone meanwhile, or showing a file viewer) are left out, except the page itself. */
async function lookInto(tabId: number, frameId: number): Promise<BoxFrame | undefined> {
  try {
    return { tabId, frameId, snapshot: await askFrame({ tabId, frameId }, 'collect-boxes') }
  } catch (error) {
    if (frameId === 0) throw error
    return undefined
  }
}

export async function boxFrames(tabId: number): Promise<BoxFrame[]> {
  const frameIds = await inject(tabId, 'no-permission')
  const frames = await Promise.all(frameIds.map((frameId) => lookInto(tabId, frameId)))
  return frames.filter((frame) => frame !== undefined)
}
