/** One picture of a film: a still WebP that replaces part of what was shown before. */
export interface Frame {
  webp: Uint8Array
  x: number
  y: number
  width: number
  height: number
  /** Milliseconds it stays. */
  duration: number
}

const number = (value: number, bytes: number): Buffer => {
  const written = Buffer.alloc(bytes)
  written.writeUIntLE(value, 0, bytes)
  return written
}

function chunk(name: string, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from(name), number(body.length, 4), body, Buffer.alloc(body.length % 2)])
}

/** The chunks of a still WebP that hold its picture: without the file's head, and without the one about features. */
function pictureOf(webp: Uint8Array): Buffer {
  const file = Buffer.from(webp)
  const chunks: Buffer[] = []
  for (let at = 12; at < file.length; ) {
    const size = file.readUInt32LE(at + 4)
    const end = at + 8 + size + (size % 2)
    if (file.toString('latin1', at, at + 3) === 'VP8' && file[at + 3] !== 0x58) chunks.push(file.subarray(at, end))
    at = end
  }
  return Buffer.concat(chunks)
}

/** Neither blended with what was there nor taken away afterwards. */
const replacing = 0b10

const frameChunk = ({ webp, x, y, width, height, duration }: Frame) =>
  chunk(
    'ANMF',
    ...[x / 2, y / 2, width - 1, height - 1, duration].map((value) => number(value, 3)),
    number(replacing, 1),
    pictureOf(webp),
  )

/** Joins stills into a film that repeats for ever (https://developers.google.com/speed/webp/docs/riff_container); x and y are even. */
export function animatedWebp(
  { width, height }: { width: number; height: number },
  frames: readonly Frame[],
): Uint8Array {
  const animated = 0b10
  const features = chunk('VP8X', number(animated, 4), number(width - 1, 3), number(height - 1, 3))
  const repeats = chunk('ANIM', number(0xffffffff, 4), number(0, 2))
  const body = Buffer.concat([Buffer.from('WEBP'), features, repeats, ...frames.map(frameChunk)])
  return Buffer.concat([Buffer.from('RIFF'), number(body.length, 4), body])
}
