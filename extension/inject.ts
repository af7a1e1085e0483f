import { browser } from './browser.ts'
import { CodedError } from './coded-error.ts'

export interface Frame {
  tabId: number
  frameId: number
}

/** Puts the content script into one frame. Throws CodedError 'capture-blocked' where the browser lets nobody in. */
export async function inject({ tabId, frameId }: Frame): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['content.js'] })
  } catch (error) {
    throw new CodedError('capture-blocked', error instanceof Error ? error.message : String(error))
  }
}
