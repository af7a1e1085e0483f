import { ProblemError } from '../extension/inbox/problem.ts'
import { identify } from '../extension/prepare/identify.ts'
import { ofdPictures } from '../extension/prepare/ofd-pictures.ts'
import { createPdfOpener, type PdfOpener } from '../extension/prepare/open-pdf.ts'
import { isComplete } from '../extension/recognize/is-complete.ts'
import { merge } from '../extension/recognize/merge.ts'
import { ofd } from '../extension/recognize/ofd.ts'
import { createPdf } from '../extension/recognize/pdf.ts'
import { type LocalReading, readLocally } from '../extension/recognize/read-locally.ts'
import type { Recognizer } from '../extension/recognize/recognizer.ts'
import { xml } from '../extension/recognize/xml.ts'
import type { InvoiceDocument } from '../shared/document.ts'
import type { Recognition } from '../shared/recognition.ts'
import { prepareQrEngine, qr } from '../test/qr-engine.ts'
import { drawPages } from './draw-pages.ts'
import { createOcrInNode } from './ocr-models/ocr-in-node.ts'
import { pdfSetup } from './pdf-setup.ts'
import { redrawn } from './redraw-picture.ts'

export interface LocalReaders {
  readers: readonly Recognizer[]
  /** Reads the looks of a page where the others leave something open; absent where nobody wants it. */
  ocr?: Recognizer
  pdf: PdfOpener
}

/** The readers of the extension, set up for Node: no network, no cloud; pictures by OCR only where that is asked for. */
export function createLocalReaders({ ocr = false } = {}): LocalReaders {
  prepareQrEngine()
  const pdf = createPdfOpener(pdfSetup)
  return { readers: [xml, ofd, createPdf(pdf), qr], pdf, ...(ocr ? { ocr: createOcrInNode() } : {}) }
}

/** Whether what was read of a file leaves nothing for its pictures to say; keys beside a scan never say all. */
function isRead(recognitions: readonly Recognition[], { mediaType }: InvoiceDocument): boolean {
  const isScan = mediaType === 'application/pdf' && !recognitions.some(({ source }) => source === 'pdf-text')
  const drafts = merge(recognitions)
  return !isScan && drafts.length > 0 && drafts.every(isComplete)
}

/** A file's pages as pictures that may carry codes: of a PDF, of an OFD of scans, of a picture that is no PNG or JPEG. */
async function* pagesOf(document: InvoiceDocument, pdf: PdfOpener): AsyncGenerator<InvoiceDocument> {
  if (document.mediaType === 'application/pdf') yield* drawPages(document.bytes, pdf)
  else if (document.mediaType === 'application/ofd') yield* ofdPictures(document.bytes)
  else if (document.mediaType.startsWith('image/')) yield* redrawn(document)
}

/** What a file says: its invoices, source by source, and its papers that are none. */
export type FileReading = Pick<LocalReading, 'recognitions' | 'papers'>

const isOn =
  ({ page }: InvoiceDocument) =>
  (read: { page?: number | undefined }) =>
    read.page === undefined || read.page === page

/** Reads a page's looks where what it carries leaves something open. */
async function lookAt(page: InvoiceDocument, read: FileReading, { ocr }: LocalReaders, signal: AbortSignal) {
  if (!ocr?.accepts(page) || isRead(read.recognitions.filter(isOn(page)), page)) return
  const { recognitions, papers } = await readLocally([ocr], page, signal)
  read.recognitions.push(...recognitions)
  read.papers.push(...papers)
}

/**
 * Everything one file itself says, as the extension reads it before a cloud is asked. Throws ProblemError when the file
 * is of no known type, an archive, damaged, or too large to read; `locked` or `wrong-password` where a PDF asks for one.
 */
export async function readFile(
  bytes: Uint8Array,
  local: LocalReaders,
  signal: AbortSignal,
  password?: string,
): Promise<FileReading> {
  const document = await identify(new Blob([new Uint8Array(bytes)]))
  if (document.mediaType === 'application/zip') throw new ProblemError({ code: 'unsupported-type', retryable: false })
  try {
    if (password !== undefined && document.mediaType === 'application/pdf')
      await local.pdf.open(document.bytes, password)
    const { recognitions, papers, failure } = await readLocally(local.readers, document, signal)
    if (failure && recognitions.length === 0) throw failure
    if (isRead(recognitions, document)) return { recognitions, papers }
    const read: FileReading = { recognitions, papers }
    await lookAt(document, read, local, signal)
    for await (const page of pagesOf(document, local.pdf)) {
      if (papers.some((paper) => paper.page === page.page)) continue
      recognitions.push(...(await readLocally(local.readers, page, signal)).recognitions)
      await lookAt(page, read, local, signal)
    }
    return read
  } finally {
    await local.pdf.close(document.bytes)
  }
}
