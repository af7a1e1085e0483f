import type { BodyTemplate } from '../providers/call-template.ts'
import { digestOfPieces } from '../sign/digest.ts'
import { encodings } from './picture-encodings.ts'

/** The body of a call, ready to be signed and sent. */
export interface WrittenBody {
  bytes: Uint8Array
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  hash: string
}

const encoder = new TextEncoder()

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
  const digest = digestOfPieces()
  let at = 0
  const add = async (written: number) => {
    await digest.add(bytes.subarray(at, at + written))
    at += written
  }
  bytes.set(head)
  await add(head.length)
  for await (const piece of pieces) await add(write(piece, bytes.subarray(at)))
  bytes.set(tail, at)
  await add(tail.length)
  return { bytes: bytes.subarray(0, at), hash: await digest.hex() }
}

/** The picture out of a body it was written into, in pieces. */
export function* pictureIn(body: Uint8Array, { before, picture, after }: BodyTemplate): Generator<Uint8Array, void> {
  const { read } = encodings[picture]
  const gap = body.subarray(encoder.encode(before).length, body.length - encoder.encode(after).length)
  yield* read(gap)
}
