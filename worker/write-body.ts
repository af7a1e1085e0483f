import type { BodyTemplate, PictureEncoding } from './providers/call-template.ts'
import { digestOfPieces } from './sign/digest.ts'

export interface WrittenBody {
  bytes: Uint8Array
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  hash: string
}

interface Encoding {
  /** Bytes it takes for a picture of so many bytes. */
  lengthOf(picture: number): number
  /** Writes a piece and says how many bytes that took. */
  write(piece: Uint8Array, into: Uint8Array): number
  read(written: Uint8Array): Uint8Array
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

const encodings: Record<PictureEncoding, Encoding> = {
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

/**
 * A call's body, written once, natively, to where it is sent from, and hashed as it is written: when the last piece of a
 * picture arrives, everything before it is done.
 * @param length bytes of the picture
 * @param pieces the picture, in pieces whose lengths, but for the last, are multiples of three
 * @throws {RangeError} when the pieces are not as long as was said; and whatever the pieces throw
 */
export async function writeBody(
  template: BodyTemplate,
  length: number,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<WrittenBody> {
  const { lengthOf, write } = encodings[template.picture]
  const before = encoder.encode(template.before)
  const after = encoder.encode(template.after)
  const bytes = new Uint8Array(before.length + lengthOf(length) + after.length)
  const digest = digestOfPieces()
  let at = 0
  let left = length
  const add = async (written: number) => {
    await digest.add(bytes.subarray(at, at + written))
    at += written
  }
  bytes.set(before)
  await add(before.length)
  for await (const piece of pieces) {
    left -= piece.length
    if (left < 0) break
    await add(write(piece, bytes.subarray(at)))
  }
  if (left !== 0) throw new RangeError('a picture of another length')
  bytes.set(after, at)
  await add(after.length)
  return { bytes, hash: await digest.hex() }
}

/** The picture out of a body it was written into. */
export function pictureIn(body: Uint8Array, { before, picture, after }: BodyTemplate): Uint8Array {
  const from = encoder.encode(before).length
  return encodings[picture].read(body.subarray(from, body.length - encoder.encode(after).length))
}
