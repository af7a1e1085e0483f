import { createHash, createHmac } from 'node:crypto'

/** Lower-case hex SHA-256. */
export const sha256Hex = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')

export const hmacSha256 = (key: Uint8Array | string, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest()

export const hmacSha1 = (key: string, data: Uint8Array): Buffer => createHmac('sha1', key).update(data).digest()
