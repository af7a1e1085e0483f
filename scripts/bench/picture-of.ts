import { randomBytes } from 'node:crypto'

/** A PNG header of 1600 × 1000 pixels followed by noise: as long as asked, and no shorter when packed. */
export function pictureOf(bytes: number): Uint8Array<ArrayBuffer> {
  const header = Buffer.from('89504e470d0a1a0a0000000d4948445200000640000003e80802000000', 'hex')
  return new Uint8Array(Buffer.concat([header, randomBytes(bytes - header.length)]))
}
