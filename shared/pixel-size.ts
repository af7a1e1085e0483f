import type { MediaType } from './document.ts'

export interface PixelSize {
  width: number
  height: number
}

/** Width and height in pixels from the header of a PNG, JPEG or BMP; undefined for other types and damaged headers. */
export function pixelSize(bytes: Uint8Array, mediaType: MediaType): PixelSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readers[mediaType]?.(view)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const readers: Partial<Record<MediaType, (view: DataView) => PixelSize | undefined>> = {
  'image/png': (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  // Height is negative when the rows run from top to bottom.
  'image/bmp': (view) => ({ width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) }),
  'image/jpeg': jpegSize,
}

/** Walks the segments to the frame header: SOF0–SOF15 without DHT (C4), JPG (C8) and DAC (CC). */
function jpegSize(view: DataView): PixelSize | undefined {
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    while (view.getUint8(at + 1) === 0xff) at += 1 // fill bytes before a marker
    const marker = view.getUint8(at + 1)
    if (marker === 0xda || marker === 0xd9) return undefined
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  return undefined
}
