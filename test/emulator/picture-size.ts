import type { PictureType } from './picture-type.ts'

export interface PictureSize {
  width: number
  height: number
}

/** Width and height in pixels from the file's header; undefined for what has no pixels or a broken header. */
export function pictureSize(bytes: Uint8Array, type: PictureType | undefined): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (type === 'png') return { width: view.getUint32(16), height: view.getUint32(20) }
    if (type === 'bmp') return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) }
    if (type === 'jpeg') return jpegSize(view)
    if (type === 'tiff') return tiffSize(view)
  } catch (error) {
    // A header that ends too early is a broken picture, not a fault of ours.
    if (!(error instanceof RangeError)) throw error
  }
  return undefined
}

/** Walks the segments to the first frame header (SOF0–SOF15 without the three that are tables). */
function jpegSize(view: DataView): PictureSize | undefined {
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** Tags 256 and 257 of the first directory. */
function tiffSize(view: DataView): PictureSize | undefined {
  const little = view.getUint8(0) === 0x49
  const directory = view.getUint32(4, little)
  const found = new Map<number, number>()
  for (let entry = 0; entry < view.getUint16(directory, little); entry++) {
    const at = directory + 2 + entry * 12
    const isShort = view.getUint16(at + 2, little) === 3
    found.set(view.getUint16(at, little), isShort ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little))
  }
  const [width, height] = [found.get(256), found.get(257)]
  return width === undefined || height === undefined ? undefined : { width, height }
}
