import type { BodyTemplate } from '../providers/call-template.ts'
import { digestOfPieces, sha256Hex } from '../sign/digest.ts'
import { encodings } from './picture-encodings.ts'

/** The body of a call, ready to be signed and sent. */
export interface WrittenBody {
  bytes: Uint8Array
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  hash: string
}

const encoder = new TextEncoder()

/** Bytes that take less time to hash than to hand over in pieces. */
const hashedAtOnce = 512 * 1024

/**
 * A call's body, written once, natively, to where it is sent from, and hashed as it is written: when the last piece of a
 * picture arrives, everything before it is done.
 * @param length bytes of the picture
 * @param pieces the picture, in pieces whose lengths, but for the last, are multiples of three
 * @throws whatever the pieces throw
 */
export async function writeBody(
  { before, picture, after }: BodyTemplate,
  length: number,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<WrittenBody> {
  const [head, tail] = [encoder.encode(before), encoder.encode(after)]
  const { lengthOf, write } = encodings[picture]
  const bytes = new Uint8Array(head.length + lengthOf(length) + tail.length)
  const digest = bytes.length > hashedAtOnce ? digestOfPieces() : undefined
  let [at, hashed] = [head.length, 0]
  bytes.set(head)
  for await (const piece of pieces) {
    at += write(piece, bytes.subarray(at))
    await digest?.add(bytes.subarray(hashed, at))
    hashed = at
  }
  bytes.set(tail, at)
  const body = bytes.subarray(0, at + tail.length)
  await digest?.add(body.subarray(hashed))
  return { bytes: body, hash: digest ? await digest.hex() : await sha256Hex(body) }
}

/** The picture out of a body it was written into, in pieces. */
export function* pictureIn(body: Uint8Array, { before, picture, after }: BodyTemplate): Generator<Uint8Array, void> {
  const { read } = encodings[picture]
  const gap = body.subarray(encoder.encode(before).length, body.length - encoder.encode(after).length)
  yield* read(gap)
}
