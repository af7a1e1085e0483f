/** One value of DER: its tag and the bytes between `start` and `end`. */
interface Value {
  tag: number
  start: number
  end: number
}

/** The picture of an electronic seal: its format as the seal names it (png, jpg, ofd …) and its bytes. */
export interface SealPicture {
  format: string
  bytes: Uint8Array
}

const tags = { integer: 0x02, octets: 0x04, ia5: 0x16, utf8: 0x0c, printable: 0x13 } as const
const deepest = 12
const mostValues = 5000

/** The value at a place, undefined where the bytes are none. */
function valueAt(bytes: Uint8Array, at: number, limit: number): Value | undefined {
  const [tag, first] = [bytes[at], bytes[at + 1]]
  if (tag === undefined || first === undefined) return undefined
  const more = first > 0x80 ? first - 0x80 : 0
  if (more > 4 || first === 0x80) return undefined
  let length = first > 0x80 ? 0 : first
  for (let index = 0; index < more; index += 1) length = length * 256 + (bytes[at + 2 + index] ?? 0)
  const start = at + 2 + more
  return start + length <= limit ? { tag, start, end: start + length } : undefined
}

function valuesIn(bytes: Uint8Array, start: number, end: number): Value[] {
  const values: Value[] = []
  for (let at = start; at < end; ) {
    const value = valueAt(bytes, at, end)
    if (!value) break
    values.push(value)
    at = value.end
  }
  return values
}

/**
 * The picture inside a seal or a signed value (GM/T 0031 and GB/T 38540: SES_ESPictureInfo is a sequence of format,
 * bytes, width and height, wherever it stands); undefined where there is none.
 */
export function sealPicture(bytes: Uint8Array): SealPicture | undefined {
  let left = mostValues
  const search = (start: number, end: number, depth: number): SealPicture | undefined => {
    const values = valuesIn(bytes, start, end)
    const [format, data, width, height] = values
    const isName = format && [tags.ia5, tags.utf8, tags.printable].some((tag) => tag === format.tag)
    if (isName && data?.tag === tags.octets && width?.tag === tags.integer && height?.tag === tags.integer) {
      const name = new TextDecoder().decode(bytes.subarray(format.start, format.end))
      return { format: name.toLowerCase(), bytes: bytes.subarray(data.start, data.end) }
    }
    for (const value of values) {
      left -= 1
      const isConstructed = (value.tag & 0x20) !== 0
      const found = isConstructed && depth > 0 && left > 0 && search(value.start, value.end, depth - 1)
      if (found) return found
    }
    return undefined
  }
  return search(0, bytes.length, deepest)
}
