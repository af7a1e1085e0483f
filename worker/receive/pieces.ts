/** A multiple of three, so that the base64 of pieces joins without padding. */
export const pieceLength = 192 * 1024

/** Milliseconds without a byte, and for all of an upload, after which its sender counts as gone. */
export interface Timeouts {
  silence: number
  whole: number
}
const usual: Timeouts = { silence: 15_000, whole: 120_000 }

/** An upload that stands still. */
class StalledError extends Error {
  override readonly name = 'StalledError'
}

/**
 * The bytes of a stream in pieces of one length; only the last may be shorter. A piece is good until the next is asked
 * for, which comes in the same memory.
 * @param length bytes of the whole stream where it is known: a short one takes no memory for a long one
 * @throws {StalledError} when nothing comes for too long
 */
export async function* piecesOf(
  stream: ReadableStream<Uint8Array>,
  length = Infinity,
  timeout: Timeouts = usual,
): AsyncGenerator<Uint8Array, void> {
  const reader = stream.getReader({ mode: 'byob' })
  const watch = createWatch(timeout)
  const size = Math.min(pieceLength, length + 1) // with room for a byte too many, which is to be noticed
  let memory = new ArrayBuffer(size)
  try {
    for (;;) {
      let filled = 0
      while (filled < size) {
        const { value, done } = await watch.within(reader.read(new Uint8Array(memory, filled)))
        if (value) memory = value.buffer as ArrayBuffer
        filled += value?.length ?? 0
        if (done) break
      }
      if (filled > 0) yield new Uint8Array(memory, 0, filled)
      if (filled < size) return
    }
  } finally {
    watch.end()
  }
}

/** Ends a wait for bytes when it has lasted too long. One timer goes through an upload, not one through every read. */
function createWatch({ silence, whole }: Timeouts) {
  const { promise, reject } = Promise.withResolvers<never>()
  promise.catch(() => {}) // whoever waits hears it
  const end = Date.now() + whole
  /** When the wait that is on has lasted too long; none is on while a piece is worked at. */
  let until = Infinity
  let timer = setTimeout(look, Math.min(silence, whole))
  function look(): void {
    const left = Math.min(until, end) - Date.now()
    if (left <= 0) reject(new StalledError())
    else timer = setTimeout(look, Math.min(left, silence))
  }
  return {
    async within<Read>(read: Promise<Read>): Promise<Read> {
      until = Date.now() + silence
      const result = await Promise.race([read, promise])
      until = Infinity
      return result
    },
    end() {
      clearTimeout(timer)
    },
  }
}

/** Bytes that are all there in pieces; without a length as long as those of a stream. */
export function* cut(bytes: Uint8Array, length = pieceLength): Generator<Uint8Array, void> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length)
}
