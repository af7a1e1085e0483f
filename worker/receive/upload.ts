import { Refusal } from '../refuse/refusal.ts'
import { cut, piecesOf } from './pieces.ts'

/** What somebody is sending: how long it is, and its bytes in pieces as they arrive. */
export interface Upload {
  byteLength: number
  /** @throws {Refusal} `bad-request` when the sender breaks off, stalls, or sends another length than announced */
  pieces: AsyncGenerator<Uint8Array, void>
}

/**
 * The body of a request. One that does not name its length is read to its end first: a call's length must be known
 * before it is written.
 * @param limit bytes
 * @throws {Refusal} `too-large`, or `bad-request` when the sender breaks off
 */
export async function uploadOf(request: Request, limit: number): Promise<Upload> {
  const byteLength = announcedLength(request, limit)
  const { body } = request
  if (byteLength !== undefined && body) return { byteLength, pieces: arriving(piecesOf(body, byteLength), byteLength) }
  const bytes = body ? await readWhole(body, limit) : new Uint8Array()
  return { byteLength: bytes.length, pieces: arriving(cut(bytes), bytes.length) }
}

async function readWhole(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const read: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  try {
    for await (const piece of piecesOf(body)) {
      length += piece.length
      if (length > limit) throw new Refusal('too-large')
      read.push(piece.slice())
    }
  } catch (error) {
    throw error instanceof Refusal ? error : brokenOff()
  }
  return new Uint8Array(await new Blob(read).arrayBuffer())
}

/**
 * Bytes of a body as its sender names them; undefined where it does not, or not as a number.
 * @throws {Refusal} `too-large`
 */
export function announcedLength({ headers }: Request, limit: number): number | undefined {
  const declared = headers.get('content-length') ?? ''
  if (!/^\d+$/.test(declared)) return undefined
  if (Number(declared) > limit) throw new Refusal('too-large')
  return Number(declared)
}

const brokenOff = () => new Refusal('bad-request', true, { parameter: 'body' })

async function* arriving(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  byteLength: number,
): AsyncGenerator<Uint8Array, void> {
  let left = byteLength
  try {
    for await (const piece of pieces) {
      left -= piece.length
      if (left < 0) break
      yield piece
    }
  } catch {
    throw brokenOff()
  }
  if (left !== 0) throw brokenOff()
}
