/** How a JPEG's pixels are to be turned, as EXIF numbers it: 1 is upright, 2–8 are mirrored or turned. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const isOrientation = (value: number | undefined): value is Orientation =>
  value !== undefined && Number.isInteger(value) && value >= 1 && value <= 8

/** Offset of the TIFF structure inside the first EXIF segment (APP1) of a JPEG. */
function exifStart(view: DataView): number | undefined {
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xda || marker === 0xd9) return undefined
    if (marker === 0xe1 && view.getUint32(at + 4) === 0x45786966) return at + 10 // "Exif"
  }
  return undefined
}

/** Value of tag 0x0112 in the first directory; both byte orders occur. */
function orientationTag(view: DataView, start: number): number | undefined {
  const little = view.getUint16(start) === 0x4949
  const directory = start + view.getUint32(start + 4, little)
  const count = view.getUint16(directory, little)
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little)
  }
  return undefined
}

/** The orientation a camera noted in a JPEG; 1 when there is none, or none that can be read. */
export function exifOrientation(jpeg: Uint8Array): Orientation {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  try {
    const start = exifStart(view)
    const found = start === undefined ? undefined : orientationTag(view, start)
    return isOrientation(found) ? found : 1
  } catch (error) {
    if (error instanceof RangeError) return 1
    throw error
  }
}
