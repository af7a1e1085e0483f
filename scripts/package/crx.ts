import { createHash, createPublicKey, sign } from 'node:crypto'

/** A length-delimited field of a protobuf message. */
function field(number: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([varint((number << 3) | 2), varint(bytes.length), bytes])
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Buffer.from([...bytes, rest])
    bytes.push((rest & 0x7f) | 0x80)
  }
}

const length = (bytes: Uint8Array): Buffer => {
  const four = Buffer.alloc(4)
  four.writeUInt32LE(bytes.length)
  return four
}

const publicKeyOf = (privateKey: string): Buffer =>
  createPublicKey(privateKey).export({ type: 'spki', format: 'der' }) as Buffer

const idBytes = (privateKey: string): Buffer =>
  createHash('sha256').update(publicKeyOf(privateKey)).digest().subarray(0, 16)

/** The id Chromium gives whatever this key signs: the first half of the public key's SHA-256, in the letters a to p. */
export const extensionId = (privateKey: string): string =>
  [...idBytes(privateKey).toString('hex')].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')

/**
 * Signs a ZIP as Chromium asks of packages from outside its store (CRX3, components/crx_file/crx3.proto). `privateKey`
 * is an RSA key as PEM; it is the extension's identity and has to stay the same from version to version.
 */
export function crx(zip: Uint8Array, privateKey: string): Uint8Array {
  const signedData = field(1, idBytes(privateKey))
  const said = Buffer.concat([Buffer.from('CRX3 SignedData\0'), length(signedData), signedData, zip])
  const proof = Buffer.concat([field(1, publicKeyOf(privateKey)), field(2, sign('sha256', said, privateKey))])
  const header = Buffer.concat([field(2, proof), field(10_000, signedData)])
  const version = Buffer.from([3, 0, 0, 0])
  return Buffer.concat([Buffer.from('Cr24'), version, length(header), header, zip])
}
