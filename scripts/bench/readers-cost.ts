import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { parseDocument } from 'htmlparser2'
import { readBarcodes } from 'zxing-wasm/reader'
import { createPdfOpener } from '../../extension/prepare/open-pdf.ts'
import { ofd } from '../../extension/recognize/ofd.ts'
import { createPdf } from '../../extension/recognize/pdf.ts'
import type { Recognizer } from '../../extension/recognize/recognizer.ts'
import { xml } from '../../extension/recognize/xml.ts'
import type { MediaType } from '../../shared/document.ts'
import { prepareQrEngine, qr } from '../../test/qr-engine.ts'
import { pdfSetup } from '../pdf-setup.ts'
import { type Comparison, compared, measure } from './compare-cost.ts'
import { ofdOfPages, pdfOfPages } from './many-pages.ts'

const made = (path: string) => new Uint8Array(readFileSync(new URL(`../../test/fixtures/${path}`, import.meta.url)))
const signal = new AbortController().signal
const read = (reader: Recognizer, bytes: Uint8Array, mediaType: MediaType) => () =>
  reader.recognize({ bytes, mediaType }, signal)

/** pdf.js alone: open the file, take the text of every page. */
const bareText = (bytes: Uint8Array) => async () => {
  const opener = createPdfOpener(pdfSetup)
  const pdf = await opener.open(bytes)
  for (let number = 1; number <= pdf.numPages; number += 1) await (await pdf.getPage(number)).getTextContent()
  await opener.close(bytes)
}

const ownText = (bytes: Uint8Array) => async () => {
  const opener = createPdfOpener(pdfSetup)
  await createPdf(opener).recognize({ bytes, mediaType: 'application/pdf' }, signal)
  await opener.close(bytes)
}

/** The parser alone, into its own tree. */
const bareParse = (text: string) => parseDocument(text, { xmlMode: true })

const bareOfd = (bytes: Uint8Array) => () => {
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (name.endsWith('.xml')) bareParse(new TextDecoder().decode(content))
  }
}

const nameOf = (path: string) => path.replace(/.*\//, '')

/** What each reader costs beside the library under it; the same bytes, the same run. */
export async function readersCost(): Promise<Comparison[]> {
  prepareQrEngine()
  const rows: Comparison[] = []
  for (const path of [
    'invoices/digital-normal.pdf',
    'invoices/e-normal.pdf',
    'documents/digital-normal-2.pdf-gb.pdf',
  ]) {
    const bytes = made(path)
    rows.push(await compared(nameOf(path), { ours: ownText(bytes), bare: bareText(bytes), rounds: 30, limit: 1.3 }))
  }
  for (const path of ['documents/digital-normal-3.ofd-tag.ofd', 'documents/digital-special-2.ofd-text.ofd']) {
    const bytes = made(path)
    const ours = read(ofd, bytes, 'application/ofd')
    rows.push(await compared(nameOf(path), { ours, bare: bareOfd(bytes), rounds: 500, limit: 3 }))
  }
  for (const path of ['documents/digital-normal-1.xml-einvoice.xml', 'documents/air-1.xml-atr.xml']) {
    const bytes = made(path)
    const bare = () => bareParse(new TextDecoder().decode(bytes))
    const ours = read(xml, bytes, 'application/xml')
    rows.push(await compared(nameOf(path), { ours, bare, rounds: 600, limit: 3 }))
  }
  for (const path of ['invoices/digital-normal.png', 'documents/digital-normal-5.jpg-photo.jpg']) {
    const bytes = made(path)
    const bare = () => readBarcodes(bytes, { formats: ['QRCode'], tryHarder: true })
    rows.push(await compared(nameOf(path), { ours: read(qr, bytes, 'image/png'), bare, rounds: 30, limit: 1.3 }))
  }
  return rows
}

const [few, many] = [5, 50]

/** Ten times the pages must not cost more than some ten times the work: 1 is exactly linear. */
export async function growthWithPages(): Promise<Record<'pdf' | 'ofd', number>> {
  const growth = async (work: (pages: number) => () => unknown) => {
    const [small = 0, large = 0] = await measure([work(few), work(many)], 8)
    return Number((large / small / (many / few)).toFixed(2))
  }
  return {
    pdf: await growth((pages) => ownText(pdfOfPages(pages))),
    ofd: await growth((pages) => read(ofd, ofdOfPages(pages), 'application/ofd')),
  }
}
