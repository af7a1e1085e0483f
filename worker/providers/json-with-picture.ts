const encoder = new TextEncoder()

/** A multiple of three, so that the base64 of pieces joins without padding; small enough to stay in the cache. */
const piece = 24 * 1024

/**
 * `{"<member>":"<base64 of the picture>",…}` as bytes. Base64 needs no escaping, so it is made natively, piece by piece,
 * and written once to where it is hashed and sent from: no text of the whole picture is ever made.
 */
export function jsonWithPicture(member: string, picture: Uint8Array, others: Record<string, unknown> = {}): Uint8Array {
  const more = JSON.stringify(others).slice(1)
  const head = encoder.encode(`{${JSON.stringify(member)}:"`)
  const tail = encoder.encode(more === '}' ? '"}' : `",${more}`)
  const base64Length = Math.ceil(picture.length / 3) * 4
  const body = new Uint8Array(head.length + base64Length + tail.length)
  body.set(head)
  for (let from = 0; from < picture.length; from += piece) {
    const base64 = picture.subarray(from, from + piece).toBase64()
    encoder.encodeInto(base64, body.subarray(head.length + (from / 3) * 4))
  }
  body.set(tail, head.length + base64Length)
  return body
}
