import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const wasmFile = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
let prepared = false

/** Without the file at hand the library would fetch it from the network. */
function prepare(): void {
  if (prepared) return
  const wasmBinary = new Uint8Array(readFileSync(wasmFile)).buffer
  prepareZXingModule({ overrides: { wasmBinary } })
  prepared = true
}

/** Texts of every QR code in a PNG, JPEG, BMP or GIF; `undefined` when the picture cannot be decoded at all. */
export async function qrTexts(bytes: Uint8Array<ArrayBuffer>): Promise<string[] | undefined> {
  prepare()
  const found = await readBarcodes(bytes, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 8 })
  if (found.some((code) => code.error.includes('load image'))) return undefined
  return found.filter((code) => code.isValid).map((code) => code.text)
}
