import type { PictureEncoding } from '../providers/call-template.ts'
import { cut, pieceLength } from './pieces.ts'

/** How a picture's bytes stand in a body. */
export interface Encoding {
  /** Bytes it takes at most for so many bytes of a picture. */
  lengthOf(picture: number): number
  /** Writes a piece and says how many bytes that took. */
  write(piece: Uint8Array, into: Uint8Array): number
  /** The picture again, in pieces. */
  read(written: Uint8Array): Iterable<Uint8Array>
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** All native: nothing here looks at a single byte. */
export const encodings: Record<PictureEncoding, Encoding> = {
  base64: {
    lengthOf: (picture) => Math.ceil(picture / 3) * 4,
    write: (piece, into) => encoder.encodeInto(piece.toBase64(), into).written,
    *read(written) {
      for (const piece of cut(written, (pieceLength / 3) * 4)) yield Uint8Array.fromBase64(decoder.decode(piece))
    },
  },
  binary: {
    lengthOf: (picture) => picture,
    write(piece, into) {
      into.set(piece)
      return piece.length
    },
    read: (written) => cut(written),
  },
  // How much is escaped only the picture tells: every sign, at worst.
  form: {
    lengthOf: (picture) => Math.ceil(picture / 3) * 12,
    write: (piece, into) => encoder.encodeInto(piece.toBase64().replace(/[+/=]/g, encodeURIComponent), into).written,
    read: (written) => cut(Uint8Array.fromBase64(decodeURIComponent(decoder.decode(written)))),
  },
}
