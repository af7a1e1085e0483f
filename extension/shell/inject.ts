import { browser } from './browser.ts'
import { CodedError } from './coded-error.ts'

export interface Frame {
  tabId: number
  frameId: number
}

/**
 * Puts the content script into the frames of a tab that may be touched: the named ones, or all of them.
 * @returns the frames it is in now
 * @throws {CodedError} with `code` where the browser lets nobody in
 */
export async function inject(tabId: number, code: string, frameIds?: number[]): Promise<number[]> {
  const frames = frameIds ? { frameIds } : { allFrames: true }
  try {
    const results = await browser.scripting.executeScript({ target: { tabId, ...frames }, files: ['content.js'] })
    return results.map(({ frameId }) => frameId)
  } catch (error) {
    throw new CodedError(code, error instanceof Error ? error.message : String(error))
  }
}

/** Puts the content script into one frame. Throws CodedError 'capture-blocked' where the browser lets nobody in. */
export async function injectFrame({ tabId, frameId }: Frame): Promise<void> {
  await inject(tabId, 'capture-blocked', [frameId])
}
