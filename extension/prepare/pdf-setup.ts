import pdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import type { PdfSetup } from './open-pdf.ts'

const own = (path: string) => new URL(path, location.href).href

/** pdf.js and its resources as the build lays them out beside the extension's pages; loaded only for the first PDF. */
export const pdfSetup: PdfSetup = {
  async load() {
    const library = await import('pdfjs-dist')
    library.GlobalWorkerOptions.workerSrc = own(pdfWorker)
    return library
  },
  cMapUrl: own('pdf/cmaps/'),
  standardFontDataUrl: own('pdf/standard_fonts/'),
  wasmUrl: own('pdf/wasm/'),
  idle: 60_000,
}
