/** The same JPEG with an EXIF segment that says how a camera held it (1–8). */
export function withOrientation(jpeg: Uint8Array, orientation: number, order: 'big' | 'little' = 'big'): Uint8Array {
  const segment = new DataView(new ArrayBuffer(36))
  const little = order === 'little'
  segment.setUint16(0, 0xffe1)
  segment.setUint16(2, 34)
  segment.setUint32(4, 0x45786966) // "Exif", then two zeros
  segment.setUint16(10, little ? 0x4949 : 0x4d4d)
  segment.setUint16(12, 42, little)
  segment.setUint32(14, 8, little)
  segment.setUint16(18, 1, little) // one entry: tag 0x0112, type SHORT, one value
  segment.setUint16(20, 0x0112, little)
  segment.setUint16(22, 3, little)
  segment.setUint32(24, 1, little)
  segment.setUint16(28, orientation, little)
  return new Uint8Array([...jpeg.subarray(0, 2), ...new Uint8Array(segment.buffer), ...jpeg.subarray(2)])
}
