import { identify } from '../extension/prepare/identify.ts'
import { createPdfOpener, type PdfOpener } from '../extension/prepare/open-pdf.ts'
import { unpack } from '../extension/prepare/unpack.ts'
import { ofd } from '../extension/recognize/ofd.ts'
import { createPdf } from '../extension/recognize/pdf.ts'
import { type LocalReading, readLocally } from '../extension/recognize/read-locally.ts'
import type { Recognizer } from '../extension/recognize/recognizer.ts'
import { xml } from '../extension/recognize/xml.ts'
import type { InvoiceDocument } from '../shared/document.ts'
import { mediaTypeOf } from '../shared/media-type.ts'
import type { Recognition } from '../shared/recognition.ts'
import { prepareQrEngine, qr } from '../test/qr-engine.ts'
import { drawPages } from './draw-pages.ts'
import { pdfSetup } from './pdf-setup.ts'

export interface LocalReaders {
  readers: readonly Recognizer[]
  pdf: PdfOpener
}

/** The readers of the extension, set up for Node: no network, no cloud. */
export function createLocalReaders(): LocalReaders {
  prepareQrEngine()
  const pdf = createPdfOpener(pdfSetup)
  return { readers: [xml, ofd, createPdf(pdf), qr], pdf }
}

/** A PDF without text is a scan: its pages may still carry codes. */
async function readScan(document: InvoiceDocument, { readers, pdf }: LocalReaders, signal: AbortSignal) {
  const recognitions: Recognition[] = []
  for await (const page of drawPages(document.bytes, pdf)) {
    recognitions.push(...(await readLocally(readers, page, signal)).recognitions)
  }
  return recognitions
}

/** What a platform packs together: PDF, OFD and XML of one invoice, or a batch; a damaged file among them is left out. */
async function readArchive(zip: Uint8Array, local: LocalReaders, signal: AbortSignal): Promise<Recognition[]> {
  const recognitions: Recognition[] = []
  for (const { bytes } of await unpack(zip)) {
    if (mediaTypeOf(bytes) === 'application/zip' && !(await isOfd(bytes))) continue
    recognitions.push(...(await readFile(bytes, local, signal).catch(() => [])))
  }
  return recognitions
}

const isOfd = async (bytes: Uint8Array) => {
  const document = await identify(new Blob([new Uint8Array(bytes)])).catch(() => undefined)
  return document?.mediaType === 'application/ofd'
}

/**
 * Everything the file itself says, as the extension reads it before a cloud is asked. Throws ProblemError when the
 * file is of no known type, damaged, or too large to read.
 */
export async function readFile(bytes: Uint8Array, local: LocalReaders, signal: AbortSignal): Promise<Recognition[]> {
  const document = await identify(new Blob([new Uint8Array(bytes)]))
  if (document.mediaType === 'application/zip') return readArchive(bytes, local, signal)
  try {
    const { recognitions, failure }: LocalReading = await readLocally(local.readers, document, signal)
    if (failure && recognitions.length === 0) throw failure
    const isScan = document.mediaType === 'application/pdf' && !recognitions.some(({ source }) => source === 'pdf-text')
    return isScan ? [...recognitions, ...(await readScan(document, local, signal))] : recognitions
  } finally {
    await local.pdf.close(document.bytes)
  }
}
