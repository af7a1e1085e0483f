import type { Origin } from '../inbox/captured-file.ts'
import { fromBase64 } from '../shell/base64.ts'
import { CodedError } from '../shell/coded-error.ts'
import { type Frame, injectFrame } from '../shell/inject.ts'
import { fetchAsExtension } from './fetch-as-extension.ts'
import { askFrame } from './messages.ts'
import type { PictureTarget } from './page/picture.ts'
import { shootPicture } from './shoot-picture.ts'

/** A picture of a page: which one, the frame it stands in, the window that shows it, its address if it has one. */
export interface PagePicture {
  target: PictureTarget
  frame: Frame
  windowId: number
  address: string
  /** Ends the fetching. */
  signal: AbortSignal
}

interface Found {
  bytes: Blob
  origin: Partial<Origin>
}

async function fromFrame({ target, frame }: PagePicture): Promise<Found> {
  await injectFrame(frame)
  const { base64, rung } = await askFrame(frame, 'read-picture', target)
  return { bytes: new Blob([fromBase64(base64)]), origin: { rung } }
}

async function fromExtension({ address, signal }: PagePicture): Promise<Found> {
  return { bytes: await fetchAsExtension(address, signal), origin: { rung: 'background-fetch' } }
}

async function fromScreen({ target, frame, windowId }: PagePicture): Promise<Found> {
  return { bytes: await shootPicture(frame, windowId, target), origin: { rung: 'screen-crop' } }
}

const rungs = [fromFrame, fromExtension, fromScreen]
const reason = (error: unknown) => (error instanceof Error ? error.message : String(error))

/**
 * The bytes of a picture on a page: from its own frame, else fetched by the extension, else taken from the screen; each
 * way only when the one before failed. Throws CodedError: 'capture-blocked' where the browser lets no extension in,
 * else 'capture-failed', with every reason.
 */
export async function readPageImage(picture: PagePicture): Promise<Found> {
  const failures: unknown[] = []
  for (const read of rungs) {
    try {
      return await read(picture)
    } catch (error) {
      failures.push(error)
    }
  }
  const [first] = failures
  const code = first instanceof CodedError ? first.code : 'capture-failed'
  throw new CodedError(code, failures.map(reason).join('; '))
}
