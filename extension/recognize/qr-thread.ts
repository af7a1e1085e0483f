import { prepareZXingModule } from 'zxing-wasm/reader'
import qrReader from 'zxing-wasm/reader/zxing_reader.wasm?url'
import type { InvoiceDocument } from '../../shared/document.ts'
import type { Recognition } from '../../shared/recognition.ts'
import { enlargePicture } from './qr/enlarge-picture.ts'
import { createQr } from './qr.ts'

export interface QrQuestion {
  id: number
  document: InvoiceDocument
}
export interface QrAnswer {
  id: number
  recognitions?: Recognition[]
  failure?: string
}

const qr = createQr(enlargePicture)

prepareZXingModule({ overrides: { locateFile: () => new URL(qrReader, import.meta.url).href } })

async function answer({ id, document }: QrQuestion): Promise<QrAnswer> {
  try {
    return { id, recognitions: await qr.recognize(document, new AbortController().signal) }
  } catch (error) {
    return { id, failure: String(error) }
  }
}

/** A thread of its own: looking for codes takes up to seconds on a large photo, and the panel must not stand still. */
globalThis.onmessage = async ({ data }: MessageEvent<QrQuestion>) => globalThis.postMessage(await answer(data))
