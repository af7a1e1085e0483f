import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PdfSetup } from '../extension/prepare/open-pdf.ts'

const library = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))
const folder = (name: string) => `${join(library, name)}/`

/** pdf.js's build for Node, which works in this thread, and its resources where npm put them. */
export const pdfSetup: PdfSetup = {
  load: () => import('pdfjs-dist/legacy/build/pdf.mjs'),
  cMapUrl: folder('cmaps'),
  standardFontDataUrl: folder('standard_fonts'),
  wasmUrl: folder('wasm'),
  // It works in this thread, which nobody waits for.
  idle: 0,
}
