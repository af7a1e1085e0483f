import { hmac } from './digest.ts'
import type { SignedRequest, UnsignedRequest } from './request.ts'

/**
 * 多次有效签名, the reusable HMAC-SHA1 signature of the older picture services
 * (https://cloud.tencent.com/document/product/641/12409). It covers neither path nor body: whoever holds one may call
 * everything until it expires, so it lives for minutes and never leaves the worker.
 */
export interface MultiEffectValues {
  /** appid */
  a: string
  /** bucket, a left-over that may be empty */
  b: string
  /** SecretId */
  k: string
  /** expiry, seconds since 1970 */
  e: number
  /** now, seconds since 1970 */
  t: number
  /** random decimal of at most ten digits */
  r: number
  /** file, empty in a reusable signature */
  f: string
}

export interface MultiEffectCredentials {
  appId: string
  bucket: string
  secretId: string
  secretKey: string
}

/** Seconds a signature is good for: enough for one slow upload. */
const lifetime = 300

/** The text that is signed. The vendor reads the pairs out of it, so any order and any subset it knows will do. */
export function original(values: Partial<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${value}`)
    .join('&')
}

export function signature(secretKey: string, text: string): Promise<Uint8Array> {
  return hmac('SHA-1', secretKey, text)
}

/** Base64 of the twenty bytes of the signature followed by the text itself; no scheme word stands before it. */
export function authorization(signed: Uint8Array, text: string): string {
  const readable = new TextEncoder().encode(text)
  const joined = new Uint8Array(signed.length + readable.length)
  joined.set(signed)
  joined.set(readable, signed.length)
  return joined.toBase64()
}

/**
 * Adds `authorization`.
 * @param now milliseconds since 1970
 * @param random a whole number below 10^10
 */
export async function signMultiEffect(
  request: UnsignedRequest,
  { appId, bucket, secretId, secretKey }: MultiEffectCredentials,
  { now, random }: { now: number; random: number },
): Promise<SignedRequest> {
  const seconds = Math.floor(now / 1000)
  const values: MultiEffectValues = {
    a: appId,
    b: bucket,
    k: secretId,
    e: seconds + lifetime,
    t: seconds,
    r: random,
    f: '',
  }
  const text = original({ ...values })
  const proof = authorization(await signature(secretKey, text), text)
  return { ...request, headers: { ...request.headers, authorization: proof }, signed: true }
}
