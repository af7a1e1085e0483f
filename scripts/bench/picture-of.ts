import { randomBytes } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

/** A PNG of 64 × 48 grey pixels, as long as asked by a private chunk of noise that no packing makes shorter. */
export function pictureOf(bytes: number): Uint8Array<ArrayBuffer> {
  const header = Buffer.from('00000040000000300800000000', 'hex')
  const rows = deflateSync(Buffer.alloc((64 + 1) * 48))
  const parts = [chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const missing = bytes - Buffer.concat([signature, ...parts]).length - 12
  parts.splice(1, 0, chunk('noIz', randomBytes(Math.max(0, missing))))
  return new Uint8Array(Buffer.concat([signature, ...parts]))
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
