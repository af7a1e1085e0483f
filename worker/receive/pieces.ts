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
 * @throws {StalledError} when nothing comes for too long
 */
export async function* piecesOf(
  stream: ReadableStream<Uint8Array>,
  timeout: Timeouts = usual,
): AsyncGenerator<Uint8Array, void> {
  const reader = stream.getReader({ mode: 'byob' })
  const watch = createWatch(timeout)
  let memory = new ArrayBuffer(pieceLength)
  try {
    for (;;) {
      let filled = 0
      while (filled < pieceLength) {
        const { value, done } = await watch.within(reader.read(new Uint8Array(memory, filled)))
        if (value) memory = value.buffer as ArrayBuffer
        filled += value?.length ?? 0
        if (done) break
      }
      if (filled > 0) yield new Uint8Array(memory, 0, filled)
      if (filled < pieceLength) return
    }
  } finally {
    watch.end()
  }
}

/** Ends a wait for bytes when it has lasted too long. */
function createWatch({ silence, whole }: Timeouts) {
  const { promise, reject } = Promise.withResolvers<never>()
  promise.catch(() => {}) // whoever waits hears it
  const stall = () => reject(new StalledError())
  const last = setTimeout(stall, whole)
  let next: number | null = null
  return {
    async within<Read>(read: Promise<Read>): Promise<Read> {
      next = setTimeout(stall, silence)
      try {
        return await Promise.race([read, promise])
      } finally {
        clearTimeout(next)
      }
    },
    end() {
      clearTimeout(last)
    },
  }
}

/** Bytes that are all there in pieces; without a length as long as those of a stream. */
export function* cut(bytes: Uint8Array, length = pieceLength): Generator<Uint8Array, void> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length)
}
