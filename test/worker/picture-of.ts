/** So many bytes that begin like a PNG of 800 × 500 where there is room. */
export function pictureOf(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  for (let from = 0; from < length; from += 65_536) crypto.getRandomValues(bytes.subarray(from, from + 65_536))
  if (length >= header.length) bytes.set(header)
  return bytes
}

const header = Uint8Array.fromHex('89504e470d0a1a0a0000000d4948445200000320000001f40802000000')
