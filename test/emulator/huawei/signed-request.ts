import { sha256Hex } from '../digest.ts'
import { sampleKeys } from '../sample-keys.ts'
import { canonicalRequest, signature, stringToSign } from './sdk-hmac-sha256.ts'

export const projectId = '0123456789abcdef0123456789abcdef'
export const signedAt = '20260101T000000Z'

/** What a test may want different in an otherwise right request. */
export interface RequestChanges {
  host?: string
  path?: string
  method?: string
  key?: { ak: string; sk: string } | undefined
  sdkDate?: string
  body?: unknown
  /** Headers beside or instead of the usual ones; null leaves one out. Signed, unless they are Authorization. */
  headers?: Record<string, string | null>
}

/** A request to Huawei Cloud signed with AK/SK as a client would. */
export function signedRequest(changes: RequestChanges = {}): Request {
  const { host = 'ocr.cn-north-4.myhuaweicloud.com', path = `/v2/${projectId}/ocr/quota-invoice` } = changes
  const { method = 'POST', key = sampleKeys.huawei.keys[0], sdkDate = signedAt } = changes
  const body = typeof changes.body === 'string' ? changes.body : JSON.stringify(changes.body ?? {})
  const { authorization, ...others } = changes.headers ?? {}
  const headers = given({ 'content-type': 'application/json', 'x-sdk-date': sdkDate, ...others })
  const signed = { ...headers, host }
  const payloadHash = headers['x-sdk-content-sha256'] ?? sha256Hex(method === 'GET' ? '' : body)
  const canonical = canonicalRequest({ method, path, query: [], headers: signed, payloadHash })
  const names = Object.keys(signed).sort().join(';')
  const hex = signature(key?.sk ?? '', stringToSign(sdkDate, canonical))
  const usual = `SDK-HMAC-SHA256 Access=${key?.ak}, SignedHeaders=${names}, Signature=${hex}`
  return new Request(`https://${host}${path}`, {
    method,
    headers: given({ ...headers, authorization: authorization === undefined ? usual : authorization }),
    ...(method !== 'GET' && { body }),
  })
}

const given = (headers: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
