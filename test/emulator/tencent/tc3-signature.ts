import { hmacSha256, sha256Hex } from '../digest.ts'

/** What the scheme signs. `headers` are the signed ones, names in lower case. */
export interface Signed {
  method: string
  query: string
  headers: Readonly<Record<string, string>>
  hashedPayload: string
}

const sorted = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).sort(([one], [other]) => (one < other ? -1 : 1))

/** Step 1 of https://cloud.tencent.com/document/api/866/33519, with header values as they are given. */
export function canonicalRequest({ method, query, headers, hashedPayload }: Signed): string {
  const entries = sorted(headers)
  const lines = entries.map(([name, value]) => `${name}:${value.trim()}\n`).join('')
  return [method, '/', query, lines, entries.map(([name]) => name).join(';'), hashedPayload].join('\n')
}

/** Step 2. `timestamp` is in seconds; the scope is `date/service/tc3_request`. */
export const stringToSign = (timestamp: number, scope: string, canonical: string): string =>
  ['TC3-HMAC-SHA256', timestamp, scope, sha256Hex(canonical)].join('\n')

/** Step 3: the chain of keys, the last of which signs. */
export function signingKeys(
  secretKey: string,
  date: string,
  service: string,
): [date: Buffer, service: Buffer, signing: Buffer] {
  const secretDate = hmacSha256(`TC3${secretKey}`, date)
  const secretService = hmacSha256(secretDate, service)
  return [secretDate, secretService, hmacSha256(secretService, 'tc3_request')]
}

/** Step 4. */
export const signature = (signingKey: Uint8Array, text: string): string => hmacSha256(signingKey, text).toString('hex')

/** UTC date of a time in seconds, as the scope wants it. */
export const utcDate = (timestamp: number): string => new Date(timestamp * 1000).toISOString().slice(0, 10)
