import { hmac, sha256Hex } from './digest.ts'
import type { SignedRequest, SigningInputs, UnsignedRequest } from './request.ts'
import { signedHeaders, sortedHeaders } from './sorted-headers.ts'

/**
 * AK/SK signature, step by step under the names of the vendor's guide
 * https://support.huaweicloud.com/devg-apisign/api-sign-algorithm-005.html
 */
const algorithm = 'SDK-HMAC-SHA256'

export interface CanonicalParts {
  method: string
  canonicalUri: string
  canonicalQueryString: string
  headers: Record<string, string>
  hashedPayload: string
}

export interface AccessKey {
  accessKey: string
  secretKey: string
}

/** Every segment encoded, and always a slash at the end, although the URL called has none. */
export function canonicalUri(path: string): string {
  const encoded = path.split('/').map((segment) => encode(decodeURIComponent(segment)))
  return encoded.join('/').replace(/\/*$/, '/')
}

/** Sorted by key as it is before encoding, then by value, as the vendor's SDK does. */
export function canonicalQueryString(query: URLSearchParams): string {
  const order = (first: string, second: string) => (first < second ? -1 : Number(first > second))
  return [...query]
    .sort(([key, value], [otherKey, other]) => order(key, otherKey) || order(value, other))
    .map(([key, value]) => `${encode(key)}=${encode(value)}`)
    .join('&')
}

/** Names lower-cased and sorted, values trimmed but their case kept; the block ends with its own line feed. */
export function canonicalHeaders(headers: Record<string, string>): string {
  return sortedHeaders(headers)
    .map(([name, value]) => `${name}:${value.trim()}\n`)
    .join('')
}

/** A header X-Sdk-Content-Sha256 stands as it is; otherwise it is the hash of the body. */
export function hashedPayload(headers: Record<string, string>, hashedBody: string): string {
  return sortedHeaders(headers).find(([name]) => name === 'x-sdk-content-sha256')?.[1] ?? hashedBody
}

export function canonicalRequest(parts: CanonicalParts): string {
  const { method, canonicalUri, canonicalQueryString, headers, hashedPayload } = parts
  return [
    method,
    canonicalUri,
    canonicalQueryString,
    canonicalHeaders(headers),
    signedHeaders(headers),
    hashedPayload,
  ].join('\n')
}

/** YYYYMMDDTHHMMSSZ of milliseconds since 1970. */
export function sdkDate(now: number): string {
  return new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')
}

export function stringToSign(date: string, hashedCanonicalRequest: string): string {
  return [algorithm, date, hashedCanonicalRequest].join('\n')
}

/** The secret key signs directly: no key is derived. */
export async function signature(secretKey: string, text: string): Promise<string> {
  return (await hmac('SHA-256', secretKey, text)).toHex()
}

export function authorization(accessKey: string, names: string, signed: string): string {
  return `${algorithm} Access=${accessKey}, SignedHeaders=${names}, Signature=${signed}`
}

/**
 * Adds `x-sdk-date` and `authorization`; every header of the request is signed, and the host of its URL. The vendor
 * refuses a clock more than 15 minutes wrong.
 */
export async function signSdk(
  request: UnsignedRequest,
  { accessKey, secretKey }: AccessKey,
  { now, hashedBody }: SigningInputs,
): Promise<SignedRequest> {
  const url = new URL(request.url)
  const date = sdkDate(now)
  const sent = { ...request.headers, 'x-sdk-date': date }
  const headers = { ...sent, host: url.host }
  const canonical = canonicalRequest({
    method: request.method,
    canonicalUri: canonicalUri(url.pathname),
    canonicalQueryString: canonicalQueryString(url.searchParams),
    headers,
    hashedPayload: hashedPayload(headers, hashedBody),
  })
  const signed = await signature(secretKey, stringToSign(date, await sha256Hex(canonical)))
  const proof = authorization(accessKey, signedHeaders(headers), signed)
  return { ...request, headers: { ...sent, authorization: proof }, signed: true }
}

/** RFC 3986: letters, digits and - _ . ~ stay. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}
