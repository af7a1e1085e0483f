import { hmacSha1 } from '../digest.ts'

/** A decoded signature: 20 bytes of HMAC-SHA1, then the text it was made over, as it stands. */
export interface Signature {
  digest: Buffer
  text: Buffer
  /** a appid, b bucket, k SecretId, e expiry, t now, r random, f file id, u user id; clients order them differently. */
  pairs: ReadonlyMap<string, string>
}

const digestLength = 20

/** Reads an Authorization; undefined when it is not base64 of a digest and a text with a, k, e and t. */
export function parseSignature(header: string): Signature | undefined {
  const compact = header.trim()
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(compact) || compact.length % 4 !== 0) return undefined
  const decoded = Buffer.from(compact, 'base64')
  if (decoded.length <= digestLength) return undefined
  const text = decoded.subarray(digestLength)
  const pairs = new Map(
    text
      .toString('utf8')
      .split('&')
      .map((pair) => [pair.replace(/=.*$/s, ''), pair.replace(/^[^=]*=?/, '')]),
  )
  const isComplete = ['a', 'k'].every((key) => pairs.get(key)) && ['e', 't'].every((key) => isSeconds(pairs.get(key)))
  return isComplete ? { digest: decoded.subarray(0, digestLength), text, pairs } : undefined
}

const isSeconds = (value: string | undefined) => /^\d{1,12}$/.test(value ?? '')

/** True when the digest is that of the text under this key. */
export const isSignedBy = ({ digest, text }: Signature, secretKey: string): boolean =>
  hmacSha1(secretKey, text).equals(digest)

/** Signs a text of pairs as a client would. */
export const sign = (text: string, secretKey: string): string =>
  Buffer.concat([hmacSha1(secretKey, Buffer.from(text)), Buffer.from(text)]).toString('base64')
