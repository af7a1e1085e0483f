/** Thrown where a body is longer than it may be; nothing of it is kept. */
class TooLargeError extends Error {
  override readonly name = 'TooLargeError'
}

/**
 * All bytes of a body of at most `limit` bytes. A body that names its length is read natively in one piece: the runtime
 * holds it to that length. Only one that does not is counted here.
 * @throws {TooLargeError} as soon as the limit is passed
 */
export async function readLimited(message: Request | Response, limit: number): Promise<Uint8Array> {
  const declared = message.headers.get('content-length')
  if (declared !== null && Number(declared) > limit) throw new TooLargeError()
  if (declared !== null && !message.headers.has('content-encoding')) return new Uint8Array(await message.arrayBuffer())
  let bytes = new Uint8Array(Math.min(usual, limit))
  let size = 0
  for await (const chunk of message.body ?? []) {
    if (size + chunk.byteLength > limit) throw new TooLargeError()
    if (size + chunk.byteLength > bytes.length) bytes = grown(bytes, size + chunk.byteLength)
    bytes.set(chunk, size)
    size += chunk.byteLength
  }
  return bytes.subarray(0, size)
}

/** Room for most replies. */
const usual = 64 * 1024

/** Copied, not kept in pieces: what comes byte by byte takes a buffer of some thousand for each. */
function grown(bytes: Uint8Array, needed: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(needed, bytes.length * 2))
  larger.set(bytes)
  return larger
}
