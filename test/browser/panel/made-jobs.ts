import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { Job } from '../../../extension/inbox/job.ts'
import { merge } from '../../../extension/recognize/merge.ts'
import { type FieldName, type Invoice, invoiceSchema } from '../../../shared/invoice.ts'
import { pixelSize } from '../../../shared/pixel-size.ts'
import type { Evidence, Recognition } from '../../../shared/recognition.ts'
import { vatInvoice } from '../../../worker/providers/tencent/vat-invoice.ts'

const fixtures = new URL('../../fixtures/', import.meta.url)

/** A job as the inbox stores it, and the bytes beside it. */
export interface MadeJob {
  job: Job
  bytes: Buffer
}

const read = (path: string) => readFileSync(new URL(path, fixtures))

/** What is printed on a made-up invoice. */
export const printed = (name: string): Invoice =>
  v.parse(invoiceSchema, JSON.parse(read(`invoices/${name}.expected.json`).toString()))

/** Pixels of the made-up picture a reply was recorded for. */
function sizeOf(name: string) {
  const file = existsSync(new URL(`invoices/${name}.png`, fixtures)) ? `${name}.png` : `${name}.jpg`
  const size = pixelSize(read(`invoices/${file}`), file.endsWith('png') ? 'image/png' : 'image/jpeg')
  if (!size) throw new Error(`${file} is no picture`)
  return size
}

/** What the cloud reads of a made-up invoice, by the worker's own reading of the recorded reply. */
export function cloudReading(name: string): Recognition {
  const body = read(`replies/tencent/VatInvoiceOCR/${name}.json`).toString()
  const product = vatInvoice({ url: 'https://cloud.example', region: undefined })
  const document = { byteLength: 0, mediaType: 'image/png' as const, ...sizeOf(name) }
  const [recognition] = product.normalize({ status: 200, contentType: 'application/json', body }, document)
  if (!recognition) throw new Error(`no invoice in the reply for ${name}`)
  return recognition
}

const onQr: readonly FieldName[] = ['invoiceType', 'invoiceCode', 'invoiceNumber', 'issueDate']

/** What the QR code of a made-up invoice says: the printed values, exactly, unless somebody tampered with it. */
export function qrReading(name: string, tampered: Partial<Invoice> = {}): Recognition {
  const invoice = { ...printed(name), ...tampered }
  const amount: FieldName = invoice.invoiceCode ? 'amountExcludingTax' : 'totalAmount'
  const names = [...onQr, amount].filter((field) => invoice[field] !== undefined)
  const raw = `01,32,,${invoice.invoiceNumber},${invoice[amount]},${invoice.issueDate?.replaceAll('-', '')},,`
  const evidence: Evidence = { confidence: 0.99, raw, box: { x: 0.042, y: 0.043, width: 0.097, height: 0.143 } }
  return {
    source: 'qr',
    invoice: { ...Object.fromEntries(names.map((field) => [field, invoice[field]])), items: [] },
    evidence: Object.fromEntries(names.map((field) => [field, evidence])),
  }
}

let made = 0

/** A job for a made-up picture; later calls are newer. */
export function madeJob(file: string, change: Partial<Job> = {}): MadeJob {
  made += 1
  const bytes = read(`invoices/${file}`)
  const recognitions = change.recognitions ?? []
  return {
    bytes,
    job: {
      id: `job-${made}`,
      file: {
        id: `job-${made}`,
        name: file,
        size: bytes.length,
        capturedAt: new Date(Date.UTC(2026, 10, 20, 8, 0, made)).toISOString(),
        origin: { kind: 'page-image', pageUrl: 'https://mail.example.com/inbox' },
      },
      stage: 'done',
      answeredPages: [1],
      drafts: merge(recognitions),
      ...change,
      recognitions,
    },
  }
}
