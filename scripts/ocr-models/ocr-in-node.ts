import { createCanvas, loadImage } from '@napi-rs/canvas'
import { ProblemError } from '../../extension/inbox/problem.ts'
import { type OcrEngine, type OcrFiles, openEngine } from '../../extension/recognize/ocr/engine.ts'
import { workableSize } from '../../extension/recognize/ocr/workable-size.ts'
import { createOcr, type Ocr } from '../../extension/recognize/ocr.ts'
import type { Pixels } from '../../extension/recognize/pixels.ts'
import type { InvoiceDocument } from '../../shared/document.ts'
import { ocrFile } from './ocr-models.ts'

let engine: Promise<OcrEngine> | undefined

/** What the engine is made of, out of node_modules. */
export const ocrFilesInNode = (): OcrFiles => ({
  runtime: new Uint8Array(ocrFile('runtime.wasm')).buffer,
  detect: ocrFile('detect.onnx'),
  recognize: ocrFile('recognize.onnx'),
  characters: new TextDecoder().decode(ocrFile('characters.txt')),
})

/** The engine the extension has; loaded once. */
export function engineInNode(): Promise<OcrEngine> {
  engine ??= openEngine(ocrFilesInNode())
  return engine
}

/** A picture's pixels without a browser. Throws ProblemError `unreadable`. */
export async function decodeInNode({ bytes }: Pick<InvoiceDocument, 'bytes'>): Promise<Pixels> {
  const picture = await loadImage(Buffer.from(bytes)).catch((error: unknown) => {
    throw new ProblemError({ code: 'unreadable', detail: String(error), retryable: false })
  })
  const { width, height } = workableSize(picture)
  const context = createCanvas(width, height).getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(picture, 0, 0, width, height)
  return context.getImageData(0, 0, width, height)
}

/** The reader of pictures, set up for Node. */
export const createOcrInNode = (): Ocr => createOcr({ engine: engineInNode, decode: decodeInNode })
