import { type ReadResult, readBarcodes } from 'zxing-wasm/reader'
import type { InvoiceDocument } from '../../shared/document.ts'
import { fieldNames } from '../../shared/invoice.ts'
import { parseQrPayload } from '../../shared/qr-payload.ts'
import type { Box, Recognition } from '../../shared/recognition.ts'
import type { Pixels } from './pixels.ts'
import { treatments } from './qr/clearer.ts'
import type { Recognizer } from './recognizer.ts'

/** Decodes a picture, enlarged for a closer look; undefined where that is impossible. */
export type Enlarge = (document: InvoiceDocument) => Promise<Pixels | undefined>

/** A code, and the size of the picture it was found on. */
interface Found {
  code: ReadResult
  width: number
  height: number
}

/** Where the code stands, as fractions of the picture. */
function boxOf({ code: { position }, width, height }: Found): Box | undefined {
  if (!width || !height) return undefined
  const corners = [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft]
  const [left, right] = [Math.min(...corners.map(({ x }) => x)), Math.max(...corners.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...corners.map(({ y }) => y)), Math.max(...corners.map(({ y }) => y))]
  return { x: left / width, y: top / height, width: (right - left) / width, height: (bottom - top) / height }
}

/** A code is exact or unreadable: its checksum leaves no room for a misread digit. */
const confidence = 0.99

function toRecognition(found: Found, document: InvoiceDocument): Recognition[] {
  const { text } = found.code
  const invoice = parseQrPayload(text)
  if (!invoice) return []
  const box = boxOf(found)
  const evidence = { confidence, ...(box ? { box } : {}), raw: text }
  const page = document.page === undefined ? {} : { page: document.page }
  const read = fieldNames.filter((name) => invoice[name] !== undefined)
  return [{ source: 'qr', ...page, invoice, evidence: Object.fromEntries(read.map((name) => [name, evidence])) }]
}

/** Two prints of one code (invoice and its 抵扣联) are one recognition. */
const withoutRepeats = (recognitions: Recognition[]) => {
  const byText = new Map(recognitions.map((recognition) => [JSON.stringify(recognition.invoice), recognition]))
  return [...byText.values()]
}

async function readAsItIs(document: InvoiceDocument): Promise<Recognition[]> {
  const { width = 0, height = 0 } = document
  const codes = await readBarcodes(document.bytes, { formats: ['QRCode'], tryHarder: true })
  return withoutRepeats(codes.flatMap((code) => toRecognition({ code, width, height }, document)))
}

/** Looks again at the picture enlarged, with what makes blurred, dim and stamped codes clearer. */
async function readCloser(document: InvoiceDocument, enlarge: Enlarge, signal: AbortSignal): Promise<Recognition[]> {
  const pixels = await enlarge(document).catch(() => undefined)
  if (!pixels) return []
  for (const { treat, binarizer } of treatments) {
    signal.throwIfAborted()
    const picture = treat(pixels)
    const { width, height } = picture
    const codes = await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true, binarizer })
    const recognitions = withoutRepeats(codes.flatMap((code) => toRecognition({ code, width, height }, document)))
    if (recognitions.length > 0) return recognitions
  }
  return []
}

/**
 * Reads every QR code on a PNG or JPEG picture and keeps those that are an invoice's; a link is never opened. Only where
 * none is found a picture of unknown origin is looked at more closely, which takes a few times as long; what we drew
 * ourselves is as sharp as it gets.
 */
export const createQr = (enlarge: Enlarge): Recognizer => ({
  source: 'qr',
  accepts: ({ mediaType }) => mediaType === 'image/png' || mediaType === 'image/jpeg',
  async recognize(document, signal) {
    signal.throwIfAborted()
    if (document.adds === 'nothing') return []
    const recognitions = await readAsItIs(document)
    return recognitions.length > 0 || document.adds ? recognitions : readCloser(document, enlarge, signal)
  },
})
