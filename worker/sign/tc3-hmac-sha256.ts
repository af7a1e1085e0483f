import { hmac, hmacKey, sha256Hex } from './digest.ts'
import type { SignedRequest, SigningInputs, UnsignedRequest } from './request.ts'
import { signedHeaders, sortedHeaders } from './sorted-headers.ts'

/**
 * Tencent Cloud API 3.0 signature, step by step under the names of the vendor's page
 * https://cloud.tencent.com/document/api/866/33519 ("签名方法 v3").
 */
const algorithm = 'TC3-HMAC-SHA256'
const unsignedPayload = 'UNSIGNED-PAYLOAD'

export interface CanonicalParts {
  method: string
  /** What follows `?`, already percent-encoded; empty for POST. */
  query: string
  headers: Record<string, string>
  hashedRequestPayload: string
}

export interface Tc3Credentials {
  secretId: string
  secretKey: string
  /** First label of the vendor's host, for instance `ocr`; signed even when the call goes to another host. */
  service: string
  /** Leaves the body out of what is signed, as the vendor's Python SDK can; no page of the vendor's tells of it. */
  isUnsignedPayload?: boolean
}

/** Names and values lower-cased and trimmed, names in ASCII order; the block ends with its own line feed. */
export function canonicalHeaders(headers: Record<string, string>): string {
  return sortedHeaders(headers)
    .map(([name, value]) => `${name}:${value.trim().toLowerCase()}\n`)
    .join('')
}

export function canonicalRequest({ method, query, headers, hashedRequestPayload }: CanonicalParts): string {
  return [method, '/', query, canonicalHeaders(headers), signedHeaders(headers), hashedRequestPayload].join('\n')
}

/** UTC date of the timestamp (seconds): the Chinese date would fail between midnight and eight. */
export function scopeDate(timestamp: number): string {
  return new Date(timestamp * 1000).toISOString().slice(0, 10)
}

export function credentialScope(date: string, service: string): string {
  return `${date}/${service}/tc3_request`
}

export function stringToSign(timestamp: number, scope: string, hashedCanonicalRequest: string): string {
  return [algorithm, timestamp, scope, hashedCanonicalRequest].join('\n')
}

export function secretDate(secretKey: string, date: string): Promise<Uint8Array> {
  return hmac('SHA-256', `TC3${secretKey}`, date)
}

export function secretService(dateKey: Uint8Array, service: string): Promise<Uint8Array> {
  return hmac('SHA-256', dateKey, service)
}

export function secretSigning(serviceKey: Uint8Array): Promise<Uint8Array> {
  return hmac('SHA-256', serviceKey, 'tc3_request')
}

export async function signature(signingKey: Uint8Array | CryptoKey, text: string): Promise<string> {
  return (await hmac('SHA-256', signingKey, text)).toHex()
}

export function authorization(secretId: string, scope: string, names: string, signed: string): string {
  return `${algorithm} Credential=${secretId}/${scope}, SignedHeaders=${names}, Signature=${signed}`
}

/**
 * Adds `authorization` and `x-tc-timestamp`. Signed are host, content type and action; the vendor's other headers
 * travel unsigned. The vendor refuses a clock more than 300 s wrong.
 */
export async function signTc3(
  request: UnsignedRequest,
  { secretId, secretKey, service, isUnsignedPayload = false }: Tc3Credentials,
  { now, hashedBody }: SigningInputs,
): Promise<SignedRequest> {
  const timestamp = Math.floor(now / 1000)
  const date = scopeDate(timestamp)
  const scope = credentialScope(date, service)
  const headers = headersToSign(request)
  const canonical = canonicalRequest({
    method: request.method,
    query: new URL(request.url).search.slice(1),
    headers,
    hashedRequestPayload: isUnsignedPayload ? await sha256Hex(unsignedPayload) : hashedBody,
  })
  const key = await signingKey(secretKey, date, service)
  const signed = await signature(key, stringToSign(timestamp, scope, await sha256Hex(canonical)))
  return {
    ...request,
    headers: {
      ...request.headers,
      'x-tc-timestamp': String(timestamp),
      ...(isUnsignedPayload && { 'x-tc-content-sha256': unsignedPayload }),
      authorization: authorization(secretId, scope, signedHeaders(headers), signed),
    },
    signed: true,
  }
}

let derived: { from: string; key: CryptoKey } | undefined

/** A day's key of one service, derived once: a deployment has one secret. */
async function signingKey(secretKey: string, date: string, service: string): Promise<CryptoKey> {
  const from = JSON.stringify([secretKey, date, service])
  const { key } = derived?.from === from ? derived : { key: await deriveKey(secretKey, date, service) }
  derived = { from, key }
  return key
}

async function deriveKey(secretKey: string, date: string, service: string): Promise<CryptoKey> {
  const bytes = await secretSigning(await secretService(await secretDate(secretKey, date), service))
  return hmacKey('SHA-256', bytes)
}

function headersToSign(request: UnsignedRequest): Record<string, string> {
  const chosen = Object.entries(request.headers).filter(([name]) => ['content-type', 'x-tc-action'].includes(name))
  return { ...Object.fromEntries(chosen), host: new URL(request.url).host }
}
