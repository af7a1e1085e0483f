import { type ReadResult, readBarcodes } from 'zxing-wasm/reader'
import type { InvoiceDocument } from '../../shared/document.ts'
import { fieldNames } from '../../shared/invoice.ts'
import { parseQrPayload } from '../../shared/qr-payload.ts'
import type { Box, Recognition } from '../../shared/recognition.ts'
import type { Recognizer } from './recognizer.ts'

/** Where the code stands, as fractions of the picture. */
function boxOf({ position }: ReadResult, { width, height }: InvoiceDocument): Box | undefined {
  if (!width || !height) return undefined
  const corners = [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft]
  const [left, right] = [Math.min(...corners.map(({ x }) => x)), Math.max(...corners.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...corners.map(({ y }) => y)), Math.max(...corners.map(({ y }) => y))]
  return { x: left / width, y: top / height, width: (right - left) / width, height: (bottom - top) / height }
}

/** A code is exact or unreadable: its checksum leaves no room for a misread digit. */
const confidence = 0.99

function toRecognition(code: ReadResult, document: InvoiceDocument): Recognition[] {
  const invoice = parseQrPayload(code.text)
  if (!invoice) return []
  const box = boxOf(code, document)
  const evidence = { confidence, ...(box ? { box } : {}), raw: code.text }
  const page = document.page === undefined ? {} : { page: document.page }
  const read = fieldNames.filter((name) => invoice[name] !== undefined)
  return [{ source: 'qr', ...page, invoice, evidence: Object.fromEntries(read.map((name) => [name, evidence])) }]
}

/** Two prints of one code (invoice and its 抵扣联) are one recognition. */
const withoutRepeats = (recognitions: Recognition[]) => {
  const byText = new Map(recognitions.map((recognition) => [JSON.stringify(recognition.invoice), recognition]))
  return [...byText.values()]
}

/** Reads every QR code on a PNG or JPEG picture and keeps those that are an invoice's; a link is never opened. */
export const qr: Recognizer = {
  source: 'qr',
  accepts: ({ mediaType }) => mediaType === 'image/png' || mediaType === 'image/jpeg',
  async recognize(document, signal) {
    signal.throwIfAborted()
    const codes = await readBarcodes(document.bytes, { formats: ['QRCode'], tryHarder: true })
    return withoutRepeats(codes.flatMap((code) => toRecognition(code, document)))
  },
}
