/** The parts of a TC3 Authorization header. */
export interface Authorization {
  secretId: string
  date: string
  service: string
  signedHeaders: string[]
  signature: string
}

const pattern =
  /^TC3-HMAC-SHA256\s+Credential=(?<secretId>[^/\s,]+)\/(?<date>\d{4}-\d{2}-\d{2})\/(?<service>[^/\s,]+)\/tc3_request\s*,\s*SignedHeaders=(?<signed>[^\s,]+)\s*,\s*Signature=(?<signature>[0-9a-f]{64})$/

/** Reads the header; undefined when it is not of the published form. */
export function parseAuthorization(header: string): Authorization | undefined {
  const groups = pattern.exec(header.trim())?.groups
  if (!groups) return undefined
  const { secretId = '', date = '', service = '', signed = '', signature = '' } = groups
  return { secretId, date, service, signedHeaders: signed.split(';'), signature }
}
