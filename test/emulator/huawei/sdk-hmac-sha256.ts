import { createHmac } from 'node:crypto'
import { sha256Hex } from '../digest.ts'

/** RFC 3986 with upper-case hex; only A–Z a–z 0–9 - _ . ~ stay. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Each segment encoded anew; the signed path always ends in a slash, whatever the called one does. */
export function canonicalUri(path: string): string {
  const encoded = path
    .split('/')
    .map((segment) => encode(decode(segment)))
    .join('/')
  return encoded.endsWith('/') ? encoded : `${encoded}/`
}

/** Sorted by name, then by value. */
export const canonicalQuery = (parameters: Iterable<readonly [string, string]>): string =>
  [...parameters]
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([name, value], [otherName, otherValue]) =>
      name === otherName ? (value < otherValue ? -1 : 1) : name < otherName ? -1 : 1,
    )
    .map(([name, value]) => `${name}=${value}`)
    .join('&')

export interface Signed {
  method: string
  path: string
  query: Iterable<readonly [string, string]>
  /** The signed headers, names in lower case; values keep their case. */
  headers: Readonly<Record<string, string>>
  /** Hash of the body, or the literal text of X-Sdk-Content-Sha256. */
  payloadHash: string
}

/** https://support.huaweicloud.com/devg-apisign/api-sign-algorithm.html, step by step. */
export function canonicalRequest({ method, path, query, headers, payloadHash }: Signed): string {
  const entries = Object.entries(headers).sort(([one], [other]) => (one < other ? -1 : 1))
  const lines = entries.map(([name, value]) => `${name}:${value.trim()}\n`).join('')
  const names = entries.map(([name]) => name).join(';')
  return [method, canonicalUri(path), canonicalQuery(query), lines, names, payloadHash].join('\n')
}

export const stringToSign = (sdkDate: string, canonical: string): string =>
  ['SDK-HMAC-SHA256', sdkDate, sha256Hex(canonical)].join('\n')

export const signature = (sk: string, text: string): string => createHmac('sha256', sk).update(text).digest('hex')
