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
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of message.body ?? []) {
    size += chunk.byteLength
    if (size > limit) throw new TooLargeError()
    chunks.push(chunk)
  }
  return joined(chunks, size)
}

function joined(chunks: Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}
