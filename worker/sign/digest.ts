const encoder = new TextEncoder()

/** Bytes as given, text as UTF-8. */
export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? encoder.encode(content) : content
}

/** Lower-case hexadecimal SHA-256. */
export async function sha256Hex(content: string | Uint8Array): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(content))).toHex()
}

/** SHA-256 of what is added piece by piece, in the end as lower-case hexadecimal. */
export function digestOfPieces() {
  const stream = new crypto.DigestStream('SHA-256')
  const writer = stream.getWriter()
  return {
    add: (piece: Uint8Array) => writer.write(piece),
    async hex(): Promise<string> {
      await writer.close()
      return new Uint8Array(await stream.digest).toHex()
    },
  }
}

type Hash = 'SHA-1' | 'SHA-256'

/** A key to sign with many times. */
export function hmacKey(hash: Hash, key: string | Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytesOf(key), { name: 'HMAC', hash }, false, ['sign'])
}

/** @param key its bytes, its text in UTF-8, or one made before; `hash` is then that one's */
export async function hmac(hash: Hash, key: string | Uint8Array | CryptoKey, message: string): Promise<Uint8Array> {
  const made = key instanceof CryptoKey ? key : await hmacKey(hash, key)
  return new Uint8Array(await crypto.subtle.sign('HMAC', made, encoder.encode(message)))
}
