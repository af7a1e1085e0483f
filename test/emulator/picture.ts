import { pdfPages, pdfText } from './pdf-content.ts'
import { pictureSize } from './picture-size.ts'
import { type PictureType, pictureType } from './picture-type.ts'
import { qrTexts } from './qr-texts.ts'

/** A picture as a recognition service sees it. */
export interface Picture {
  bytes: Uint8Array<ArrayBuffer>
  type: PictureType | undefined
  /** False when the bytes are not what their first ones promise. */
  decodable: boolean
  width?: number
  height?: number
  /** Pages of a PDF; 1 for a picture. */
  pages: number
  /** Texts it carries that a program can read without recognizing anything: QR codes, a PDF's text layer. */
  texts: () => Promise<readonly string[]>
}

/** Opens a picture far enough to judge it. Never throws: what cannot be opened is `decodable: false`. */
export async function inspectPicture(bytes: Uint8Array<ArrayBuffer>): Promise<Picture> {
  const type = pictureType(bytes)
  if (type === 'pdf') {
    const pages = await pdfPages(bytes)
    return {
      bytes,
      type,
      decodable: pages !== undefined,
      pages: pages ?? 0,
      texts: async () => [(await pdfText(bytes)) ?? ''],
    }
  }
  // No decoder at hand reads TIFF and OFD: their header has to do.
  const isKnown = type !== undefined && type !== 'tiff' && type !== 'ofd'
  const codes = type === 'gif' && isCutGif(bytes) ? undefined : isKnown ? await qrTexts(bytes) : []
  const decodable = type !== undefined && codes !== undefined
  return { bytes, type, decodable, ...pictureSize(bytes, type), pages: 1, texts: async () => codes ?? [] }
}

/** Most pixels a byte of a GIF can stand for: 12 bits of its compression name a run of at most 4096. */
const pixelsOfByte = 4096

/** A GIF whose header promises more than its bytes can hold; a decoder would draw it for half a minute first. */
function isCutGif(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return bytes.length < 10 || view.getUint16(6, true) * view.getUint16(8, true) > bytes.length * pixelsOfByte
}
