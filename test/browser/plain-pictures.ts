/** Pixels, four bytes each, row by row. */
export interface Pixels {
  data: Uint8Array
  width: number
  height: number
}

/** A BMP of 24 bits, bottom row first, as scanners and Windows write it. */
export function encodeBmp({ data, width, height }: Pixels): Buffer {
  const row = Math.ceil((width * 3) / 4) * 4
  const file = Buffer.alloc(54 + row * height)
  file.write('BM')
  file.writeUInt32LE(file.length, 2)
  file.writeUInt32LE(54, 10)
  file.writeUInt32LE(40, 14)
  file.writeInt32LE(width, 18)
  file.writeInt32LE(height, 22)
  file.writeUInt16LE(1, 26)
  file.writeUInt16LE(24, 28)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [red = 0, green = 0, blue = 0] = data.subarray((y * width + x) * 4)
      file.set([blue, green, red], 54 + (height - 1 - y) * row + x * 3)
    }
  }
  return file
}

const u16 = (value: number) => [value & 0xff, value >> 8]

/** Codes of nine bits, the lowest bit first, in blocks of at most 255 bytes. */
function blocks(codes: readonly number[]): Buffer {
  const bytes: number[] = []
  let [bits, count] = [0, 0]
  for (const code of codes) {
    bits |= code << count
    count += 9
    for (; count >= 8; count -= 8, bits >>= 8) bytes.push(bits & 0xff)
  }
  bytes.push(bits & 0xff)
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; at += 255) {
    const part = bytes.slice(at, at + 255)
    parts.push(Buffer.from([part.length, ...part]))
  }
  return Buffer.concat([...parts, Buffer.from([0])])
}

/** A GIF in shades of grey, uncompressed: the table is cleared before its codes would grow. */
export function encodeGif({ data, width, height }: Pixels): Buffer {
  const shades = Array.from({ length: 256 }, (_, shade) => [shade, shade, shade]).flat()
  const codes: number[] = []
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    if (pixel % 250 === 0) codes.push(256)
    const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 4)
    codes.push(Math.round(red * 0.3 + green * 0.59 + blue * 0.11))
  }
  const screen = [...u16(width), ...u16(height), 0xf7, 0, 0]
  const image = [0x2c, 0, 0, 0, 0, ...u16(width), ...u16(height), 0, 8]
  return Buffer.concat([
    Buffer.from('GIF89a'),
    Buffer.from([...screen, ...shades, ...image]),
    blocks([...codes, 257]),
    Buffer.from([0x3b]),
  ])
}
