const encoder = new TextEncoder()

/**
 * `{"<member>":"<base64 of the picture>",…}` as bytes. The base64 needs no escaping, so it is made natively and written
 * once to where it is sent from: the picture is read once, its base64 copied once.
 */
export function jsonWithPicture(member: string, picture: Uint8Array, others: Record<string, unknown> = {}): Uint8Array {
  const more = JSON.stringify(others).slice(1)
  const head = `{"${member}":"`
  const tail = more === '}' ? '"}' : `",${more}`
  const base64 = picture.toBase64()
  const tailBytes = encoder.encode(tail)
  const body = new Uint8Array(head.length + base64.length + tailBytes.length)
  encoder.encodeInto(head, body)
  encoder.encodeInto(base64, body.subarray(head.length))
  body.set(tailBytes, head.length + base64.length)
  return body
}
