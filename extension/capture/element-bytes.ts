import { toBase64 } from '../base64.ts'
import { CodedError } from '../coded-error.ts'
import type { Rung } from './captured-file.ts'
import { findImage } from './find-image.ts'

/** Bytes on their way from a page's frame to the extension. */
export interface FetchedBytes {
  base64: string
  rung: Rung
}

async function fetchBytes(address: string, init: RequestInit): Promise<Blob> {
  const response = await fetch(address, init)
  if (!response.ok) throw new CodedError('capture-failed', `HTTP ${response.status}`)
  return response.blob()
}

/** Addresses only the page itself can open, or that the browser has just loaded for it. */
const isOwn = (address: string) => {
  const { protocol, origin } = new URL(address, location.href)
  return protocol === 'data:' || protocol === 'blob:' || origin === location.origin
}

/** The decoded pixels as PNG, for a blob: that was revoked after loading; refused when they are another site's. */
async function pixelsOf(picture: HTMLImageElement | HTMLCanvasElement): Promise<Blob> {
  const canvas = document.createElement('canvas')
  const image = picture instanceof HTMLImageElement
  canvas.width = image ? picture.naturalWidth : picture.width
  canvas.height = image ? picture.naturalHeight : picture.height
  canvas.getContext('2d')?.drawImage(picture, 0, 0)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new CodedError('capture-failed', 'the picture has no pixels')
  return blob
}

const fromElement = async (address: string) => {
  if (!isOwn(address)) throw new CodedError('capture-failed', 'not an address of this page')
  return fetchBytes(address, { credentials: 'include', cache: 'force-cache' })
}

const fromPixels = async (address: string) => {
  const found = findImage(document, address)
  if (!found) throw new CodedError('capture-failed', 'no such picture in this frame')
  return pixelsOf(found)
}

const fromPageFetch = (address: string) => fetchBytes(address, { credentials: 'include', cache: 'force-cache' })
const fromAnonymousFetch = (address: string) => fetchBytes(address, { credentials: 'omit', cache: 'force-cache' })

/** Ways to the bytes from inside the page, best first: unchanged bytes before pixels drawn anew. */
const ways: [Rung, (address: string) => Promise<Blob>][] = [
  ['element', fromElement],
  ['page-fetch', fromPageFetch],
  ['page-fetch', fromAnonymousFetch],
  ['element', fromPixels],
]

/**
 * The bytes of a picture of this frame by its address, unchanged wherever the page may read them. Runs in the frame.
 * Throws CodedError 'capture-failed' when the page itself has no way to them (another site's picture without CORS).
 */
export async function readElementBytes(address: string): Promise<FetchedBytes> {
  const failures: string[] = []
  for (const [rung, read] of ways) {
    try {
      return { base64: await toBase64(await read(address)), rung }
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error))
    }
  }
  throw new CodedError('capture-failed', failures.join('; '))
}
