export interface Authorization {
  ak: string
  signedHeaders: string[]
  signature: string
}

const pattern =
  /^SDK-HMAC-SHA256\s+Access=(?<ak>[^\s,]+)\s*,\s*SignedHeaders=(?<signed>[^\s,]+)\s*,\s*Signature=(?<signature>[0-9a-f]{64})$/

/** Reads the header; undefined when it is not of the published form. */
export function parseAuthorization(header: string): Authorization | undefined {
  const groups = pattern.exec(header.trim())?.groups
  if (!groups) return undefined
  const { ak = '', signed = '', signature = '' } = groups
  return { ak, signedHeaders: signed.split(';'), signature }
}

/** Milliseconds of a time written YYYYMMDDTHHMMSSZ; undefined for any other text. */
export function parseSdkDate(text: string): number | undefined {
  const written = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  if (!written) return undefined
  const [, year, month, day, hour, minute, second] = written
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(time) ? undefined : time
}
