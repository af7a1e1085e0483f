import { sha256Hex } from '../digest.ts'
import { sampleKeys } from '../sample-keys.ts'
import { canonicalRequest, signature, signingKeys, stringToSign, utcDate } from './tc3-signature.ts'

/** What a test may want different in an otherwise right request. */
export interface RequestChanges {
  key?: { secretId: string; secretKey: string } | undefined
  action?: string
  /** Seconds. */
  timestamp?: number
  service?: string
  date?: string
  signed?: string[]
  body?: unknown
  method?: string
  url?: string
  /** Headers beside or instead of the usual ones; null leaves one out. Not signed unless named in `signed`. */
  headers?: Record<string, string | null>
}

/** A request to Tencent Cloud API 3.0 as a client would sign it. */
export function signedRequest(changes: RequestChanges = {}): Request {
  const { key = sampleKeys.tencent[0], action = 'VatInvoiceOCR', timestamp = 1_767_225_600, service = 'ocr' } = changes
  const { method = 'POST', url = 'https://ocr.tencentcloudapi.com/', signed = ['content-type', 'host'] } = changes
  const body = typeof changes.body === 'string' ? changes.body : JSON.stringify(changes.body ?? {})
  const { host, search } = new URL(url)
  const headers = without({
    'content-type': method === 'GET' ? 'application/x-www-form-urlencoded' : 'application/json',
    'x-tc-action': action,
    'x-tc-version': '2018-11-19',
    'x-tc-timestamp': String(timestamp),
    ...changes.headers,
  })
  const date = changes.date ?? utcDate(timestamp)
  const canonical = canonicalRequest({
    method,
    query: search.slice(1),
    headers: Object.fromEntries(signed.map((name) => [name, { ...headers, host }[name] ?? ''])),
    hashedPayload: sha256Hex(method === 'GET' ? '' : body),
  })
  const [, , signingKey] = signingKeys(key?.secretKey ?? '', date, service)
  const scope = `${date}/${service}/tc3_request`
  const signatureHex = signature(signingKey, stringToSign(timestamp, scope, canonical))
  const authorization = `TC3-HMAC-SHA256 Credential=${key?.secretId}/${scope}, SignedHeaders=${signed.join(';')}, Signature=${signatureHex}`
  return new Request(url, {
    method,
    headers: without({ authorization, ...headers, ...changes.headers }),
    ...(method !== 'GET' && { body }),
  })
}

const without = (headers: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
