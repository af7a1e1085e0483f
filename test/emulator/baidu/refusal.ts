/** A failure as Baidu words it: a number and a message under HTTP 200. */
export interface Refusal {
  number: number
  message: string
}

/** The vendor's tables: https://ai.baidu.com/ai-doc/OCR/dk3h7y5vr, https://ai.baidu.com/ai-doc/OCR/3kibizyl9 */
export const messages: Readonly<Record<number, string>> = {
  1: 'Unknown error',
  2: 'Service temporarily unavailable',
  3: 'Unsupported openapi method',
  4: 'Open api request limit reached',
  6: 'No permission to access data',
  13: 'Get service token failed',
  14: 'IAM Certification failed',
  15: 'app not exsits or create failed',
  17: 'Open api daily request limit reached',
  18: 'Open api qps request limit reached',
  19: 'Open api total request limit reached',
  100: 'Invalid parameter',
  110: 'Access token invalid or no longer valid',
  111: 'Access token expired',
  216015: 'module closed',
  216100: 'invalid param',
  216101: 'not enough param',
  216102: 'service not support',
  216103: 'param too long',
  216110: 'appid not exist',
  216111: 'invalid userid',
  216200: 'empty image',
  216201: 'image format error',
  216202: 'image size error',
  216205: 'image size error',
  216300: 'db error',
  216308: 'pdf page number error',
  216400: 'backend error',
  216401: 'internal error',
  216500: 'unknown error',
  216630: 'recognize error',
  216634: 'detect error',
  282000: 'internal error',
  282003: 'missing parameters',
  282004: 'invalid parameter',
  282005: 'batch processing error',
  282006: 'batch task limit reached',
  282100: 'image transcode error',
  282101: 'image split limit reached',
  282102: 'target detect error',
  282103: 'target recognize error',
  282110: 'urls not exit',
  282111: 'url format illegal',
  282112: 'url download timeout',
  282113: 'url response invalid',
  282114: 'url size error',
  282808: 'request id not exist',
  282809: 'result type error',
  282810: 'image recognize error',
}

export const refusalCodes: readonly string[] = Object.keys(messages)

export const refusal = (number: number): Refusal => ({ number, message: messages[number] ?? String(number) })
