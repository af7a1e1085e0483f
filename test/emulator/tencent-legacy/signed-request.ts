import { sampleKeys } from '../sample-keys.ts'
import { sign } from './multi-effect.ts'

const key = sampleKeys['tencent-legacy'][0] ?? { appid: '', bucket: '', secretId: '', secretKey: '' }

/** What a test may want different in an otherwise right request. */
export interface RequestChanges {
  path?: string
  method?: string
  /** The signed text; the usual one when left out. */
  text?: string
  secretKey?: string
  body?: FormData | Buffer | string | object
  headers?: Record<string, string | null>
}

/** Seconds at which the usual text is signed. */
export const signedAt = 1_767_225_600

/** The pairs of a usual signature, with some of them different; undefined leaves one out. */
export function signedText(changes: Record<string, string | number | undefined> = {}): string {
  const usual = { a: key.appid, b: key.bucket, k: key.secretId, e: signedAt + 300, t: signedAt, r: 12_345, f: '' }
  const pairs = Object.entries({ ...usual, ...changes }).filter(([, value]) => value !== undefined)
  return pairs.map(([name, value]) => `${name}=${value}`).join('&')
}

/** A request to recognition.image.myqcloud.com as a client would sign it. A plain object is sent as JSON. */
export function signedRequest(changes: RequestChanges = {}): Request {
  const { path = '/ocr/invoice', method = 'POST', text = signedText(), secretKey = key.secretKey, body = {} } = changes
  const isPlain = typeof body === 'object' && !(body instanceof FormData) && !Buffer.isBuffer(body)
  const headers = Object.entries({
    authorization: sign(text, secretKey),
    ...(isPlain && { 'content-type': 'application/json' }),
    ...changes.headers,
  })
  return new Request(`https://recognition.image.myqcloud.com${path}`, {
    method,
    headers: headers.flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]])),
    ...(method !== 'GET' && { body: isPlain ? JSON.stringify(body) : bodyInit(body) }),
  })
}

const bodyInit = (body: FormData | Buffer | string | object): FormData | string | Uint8Array<ArrayBuffer> =>
  body instanceof FormData || typeof body === 'string' ? body : new Uint8Array(body as Buffer)
