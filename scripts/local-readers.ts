import { identify } from '../extension/prepare/identify.ts'
import { ofdPictures } from '../extension/prepare/ofd-pictures.ts'
import { createPdfOpener, type PdfOpener } from '../extension/prepare/open-pdf.ts'
import { unpack } from '../extension/prepare/unpack.ts'
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
import { pdfSetup } from './pdf-setup.ts'
import { redrawn } from './redraw-picture.ts'

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

/** What a platform packs together: PDF, OFD and XML of one invoice, or a batch; a damaged file among them is left out. */
async function readArchive(zip: Uint8Array, { local, signal, depth }: Reading): Promise<FileReading> {
  const all: FileReading = { recognitions: [], papers: [] }
  if (depth >= deepest) return all
  for (const { bytes } of await unpack(zip)) {
    const read = readAny(bytes, { local, signal, depth: depth + 1 })
    const { recognitions, papers } = await read.catch(() => ({ recognitions: [], papers: [] }))
    all.recognitions.push(...recognitions)
    all.papers.push(...papers)
  }
  return all
}

/** Archives inside archives, as mail programs make them; more is no person's work. */
const deepest = 3

/** What a file says: its invoices, source by source, and its papers that are none. */
export type FileReading = Pick<LocalReading, 'recognitions' | 'papers'>

interface Reading {
  local: LocalReaders
  signal: AbortSignal
  /** How many archives the file was in. */
  depth: number
}

async function readAny(bytes: Uint8Array, reading: Reading): Promise<FileReading> {
  const document = await identify(new Blob([new Uint8Array(bytes)]))
  if (document.mediaType === 'application/zip') return readArchive(bytes, reading)
  const { local, signal } = reading
  try {
    const { recognitions, papers, failure } = await readLocally(local.readers, document, signal)
    if (failure && recognitions.length === 0) throw failure
    if (isRead(recognitions, document)) return { recognitions, papers }
    for await (const page of pagesOf(document, local.pdf)) {
      if (papers.some((paper) => paper.page === page.page)) continue
      recognitions.push(...(await readLocally(local.readers, page, signal)).recognitions)
    }
    return { recognitions, papers }
  } finally {
    await local.pdf.close(document.bytes)
  }
}

/**
 * Everything the file itself says, as the extension reads it before a cloud is asked. Throws ProblemError when the
 * file is of no known type, damaged, or too large to read.
 */
export const readFile = (bytes: Uint8Array, local: LocalReaders, signal: AbortSignal): Promise<FileReading> =>
  readAny(bytes, { local, signal, depth: 0 })
