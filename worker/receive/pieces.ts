/** A multiple of three, so that the base64 of pieces joins without padding. */
export const pieceLength = 192 * 1024

/**
 * The bytes of a stream in pieces of one length; only the last may be shorter. A piece is good until the next is asked
 * for, which comes in the same memory.
 */
export async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = stream.getReader({ mode: 'byob' })
  let memory = new Uint8Array(pieceLength)
  for (;;) {
    const { value, done } = await reader.readAtLeast(pieceLength, memory)
    if (value?.length) yield value
    if (done || value.length < pieceLength) return
    memory = new Uint8Array(value.buffer)
  }
}

/** Bytes that are all there in pieces; without a length as long as those of a stream. */
export function* cut(bytes: Uint8Array, length = pieceLength): Generator<Uint8Array, void> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length)
}
