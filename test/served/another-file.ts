import { crc32 } from 'node:zlib'

const end = 12 // length, name and checksum of IEND, which closes every PNG

/** The same picture as another file: a PNG with a comment of its own, so that no answer to another one fits it. */
export function anotherFile(png: Uint8Array, comment: string = crypto.randomUUID()): Buffer {
  const chunk = Buffer.from(`tEXtComment\0${comment}`, 'latin1')
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(chunk.length - 4)
  checksum.writeUInt32BE(crc32(chunk))
  return Buffer.concat([png.subarray(0, -end), length, chunk, checksum, png.subarray(-end)])
}
