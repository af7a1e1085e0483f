import type { PictureEncoding } from '../providers/call-template.ts'

/** How a picture's bytes stand in a body. */
export interface Encoding {
  /** Bytes it takes for so many bytes of a picture. */
  lengthOf(picture: number): number
  /** Writes a piece and says how many bytes that took. */
  write(piece: Uint8Array, into: Uint8Array): number
  read(written: Uint8Array): Uint8Array
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** All native: nothing here looks at a single byte. */
export const encodings: Record<PictureEncoding, Encoding> = {
  base64: {
    lengthOf: (picture) => Math.ceil(picture / 3) * 4,
    write: (piece, into) => encoder.encodeInto(piece.toBase64(), into).written,
    read: (written) => Uint8Array.fromBase64(decoder.decode(written)),
  },
  binary: {
    lengthOf: (picture) => picture,
    write(piece, into) {
      into.set(piece)
      return piece.length
    },
    read: (written) => written,
  },
}
