import { fromBase64 } from '../base64.ts'
import { CodedError } from '../coded-error.ts'
import { type Frame, inject } from '../inject.ts'
import { askFrame } from '../messaging.ts'
import type { Rung } from './captured-file.ts'
import { captureVisibleTab, crop } from './visible-tab.ts'

/** A picture somebody clicked: its address, the frame it stands in and the window that shows it. */
export interface ClickedImage {
  address: string
  frame: Frame
  windowId: number
}

interface Found {
  bytes: Blob
  rung: Rung
}

async function fromFrame({ address, frame }: ClickedImage): Promise<Found> {
  await inject(frame)
  const { base64, rung } = await askFrame(frame, 'read-element-bytes', address)
  return { bytes: new Blob([fromBase64(base64)]), rung }
}

async function fromBackground({ address }: ClickedImage): Promise<Found> {
  const response = await fetch(address, { credentials: 'include' })
  if (!response.ok) throw new CodedError('capture-failed', `HTTP ${response.status}`)
  return { bytes: await response.blob(), rung: 'background-fetch' }
}

async function fromScreen({ address, frame, windowId }: ClickedImage): Promise<Found> {
  const part = await askFrame(frame, 'locate-image', address)
  return { bytes: await crop(await captureVisibleTab(windowId), part), rung: 'screen-crop' }
}

const rungs = [fromFrame, fromBackground, fromScreen]

/**
 * The bytes of a picture on a page: from its own frame, else fetched by the extension, else cut from the screen; each
 * way only when the one before failed. Throws CodedError 'capture-failed' with every reason when none is left.
 */
export async function readPageImage(clicked: ClickedImage): Promise<Found> {
  const failures: string[] = []
  for (const read of rungs) {
    try {
      return await read(clicked)
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error))
    }
  }
  throw new CodedError('capture-failed', failures.join('; '))
}
