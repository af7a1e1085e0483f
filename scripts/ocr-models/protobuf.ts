/** One field of a protobuf message: a whole number for wire type 0, else the bytes as they stand. */
export interface Field {
  number: number
  wire: number
  value: bigint
  bytes: Uint8Array
}

const none = new Uint8Array()
/** Bytes of a fixed-size field by wire type. */
const fixed: Record<number, number> = { 1: 8, 5: 4 }

function readVarint(bytes: Uint8Array, start: number): { value: bigint; end: number } {
  let value = 0n
  for (let at = start, shift = 0n; at < bytes.length; at += 1, shift += 7n) {
    const byte = bytes[at] ?? 0
    value |= BigInt(byte & 0x7f) << shift
    if (byte < 0x80) return { value, end: at + 1 }
  }
  throw new Error('protobuf: a number is cut off')
}

/** The fields of a message in their order (https://protobuf.dev/programming-guides/encoding/). Throws on damaged bytes. */
export function readFields(bytes: Uint8Array): Field[] {
  const fields: Field[] = []
  for (let at = 0; at < bytes.length; ) {
    const tag = readVarint(bytes, at)
    const [number, wire] = [Number(tag.value >> 3n), Number(tag.value & 7n)]
    if (wire === 0) {
      const { value, end } = readVarint(bytes, tag.end)
      fields.push({ number, wire, value, bytes: none })
      at = end
      continue
    }
    const length = wire === 2 ? readVarint(bytes, tag.end) : { value: BigInt(fixed[wire] ?? -1), end: tag.end }
    const end = length.end + Number(length.value)
    if (length.value < 0n || end > bytes.length) throw new Error('protobuf: a field is cut off')
    fields.push({ number, wire, value: 0n, bytes: bytes.subarray(length.end, end) })
    at = end
  }
  return fields
}

function varint(value: bigint): number[] {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, value)
  for (; rest >= 0x80n; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80)
  return [...bytes, Number(rest)]
}

function head({ number, wire, value, bytes }: Field): Uint8Array {
  const tag = varint(BigInt((number << 3) | wire))
  if (wire === 0) return Uint8Array.from([...tag, ...varint(value)])
  return Uint8Array.from(wire === 2 ? [...tag, ...varint(BigInt(bytes.length))] : tag)
}

/** A message of these fields. */
export function writeFields(fields: readonly Field[]): Uint8Array {
  const parts = fields.flatMap((field) => [head(field), field.bytes])
  const message = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    message.set(part, at)
    at += part.length
  }
  return message
}

export const bytesField = (number: number, bytes: Uint8Array): Field => ({ number, wire: 2, value: 0n, bytes })
export const textField = (number: number, text: string): Field => bytesField(number, new TextEncoder().encode(text))
export const numberField = (number: number, value: number): Field => ({
  number,
  wire: 0,
  value: BigInt(value),
  bytes: none,
})
