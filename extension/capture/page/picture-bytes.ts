import type { Rung } from '../../inbox/captured-file.ts'
import { toBase64 } from '../../shell/base64.ts'
import { CodedError } from '../../shell/coded-error.ts'
import { drawPicture } from './draw-picture.ts'
import { fetchBytes } from './fetch-bytes.ts'
import { findPicture } from './find-picture.ts'
import type { Picture, PictureTarget } from './picture.ts'

/** Bytes on their way from a page's frame to the extension. */
export interface FetchedBytes {
  base64: string
  rung: Rung
}

type Way = [Rung, () => Promise<Blob>]

/** Addresses that only the page itself can open, or that need nobody's permission. */
const isOwn = (address: string) => {
  const { protocol, origin } = new URL(address, location.href)
  return protocol === 'data:' || protocol === 'blob:' || origin === location.origin
}

/** The pixels as PNG; refused by the browser when they are another site's. */
async function pixelsOf(picture: Picture | undefined): Promise<Blob> {
  if (!picture) throw new CodedError('capture-failed', 'no such picture in this frame')
  const canvas = await drawPicture(picture)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new CodedError('capture-failed', 'the picture has no pixels')
  return blob
}

const byAddress = (address: string): Way[] =>
  isOwn(address)
    ? [['element', () => fetchBytes(address, 'include')]]
    : [
        ['page-fetch', () => fetchBytes(address, 'include')],
        ['page-fetch', () => fetchBytes(address, 'omit')],
      ]

/** Ways to the bytes from inside the page, best first: the file's own bytes before pixels drawn anew. */
function waysTo(target: PictureTarget): Way[] {
  const picture = findPicture(target)
  const address = 'address' in target ? target.address : picture && 'address' in picture && picture.address
  return [...(address ? byAddress(address) : []), ['element', () => pixelsOf(picture)]]
}

/**
 * The bytes of a picture of this frame, unchanged wherever the page may read them, else its pixels as PNG. Throws
 * CodedError 'capture-failed' when the page itself has no way to them (another site's picture without CORS).
 */
export async function readPictureBytes(target: PictureTarget): Promise<FetchedBytes> {
  const failures: string[] = []
  for (const [rung, read] of waysTo(target)) {
    try {
      return { base64: await toBase64(await read()), rung }
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error))
    }
  }
  throw new CodedError('capture-failed', failures.join('; '))
}
