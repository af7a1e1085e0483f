import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { prepareZXingModule } from 'zxing-wasm/reader'
import { enlargement } from '../extension/recognize/qr/enlargement.ts'
import { createQr } from '../extension/recognize/qr.ts'

/** Lets Node read QR codes with the reader from node_modules; without it the library would fetch one. */
export function prepareQrEngine(): void {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(path)).buffer } })
}

/** The QR reader with Node's own canvas. */
export const qr = createQr(async ({ bytes }) => {
  const picture = await loadImage(Buffer.from(bytes))
  const { width, height } = enlargement(picture)
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(picture, 0, 0, width, height)
  return context.getImageData(0, 0, width, height)
})
