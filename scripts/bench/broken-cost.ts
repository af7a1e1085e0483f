import { readFileSync } from 'node:fs'
import { ProblemError } from '../../extension/inbox/problem.ts'
import { createPdfOpener } from '../../extension/prepare/open-pdf.ts'
import { ofd } from '../../extension/recognize/ofd.ts'
import { createPdf } from '../../extension/recognize/pdf.ts'
import { xml } from '../../extension/recognize/xml.ts'
import type { InvoiceDocument, MediaType } from '../../shared/document.ts'
import { qr } from '../../test/qr-engine.ts'
import { pdfSetup } from '../pdf-setup.ts'
import { type Comparison, compared } from './compare-cost.ts'

const signal = new AbortController().signal

async function readPdf(document: InvoiceDocument): Promise<unknown> {
  const opener = createPdfOpener(pdfSetup)
  return createPdf(opener)
    .recognize(document, signal)
    .finally(() => opener.close(document.bytes))
}

type Sample = [path: string, mediaType: MediaType, read: (document: InvoiceDocument) => Promise<unknown>]

const samples: Sample[] = [
  ['invoices/digital-normal.pdf', 'application/pdf', readPdf],
  ['documents/digital-normal-3.ofd-tag.ofd', 'application/ofd', (document) => ofd.recognize(document, signal)],
  ['documents/digital-normal-1.xml-einvoice.xml', 'application/xml', (document) => xml.recognize(document, signal)],
  ['invoices/digital-normal.png', 'image/png', (document) => qr.recognize(document, signal)],
  ['documents/digital-normal-5.jpg-photo.jpg', 'image/jpeg', (document) => qr.recognize(document, signal)],
]

/** A picture whose code is gone is looked at in every way there is before it is given up, a file that is broken is not. */
const limitOf = (mediaType: MediaType) => (mediaType.startsWith('image/') ? 25 : 2)

/** Ways a file is broken on its way: the download ended, bytes were lost to another character set. */
const breaks: Record<string, (sound: Uint8Array) => Uint8Array> = {
  'cut in half': (sound) => sound.slice(0, sound.length >> 1),
  'every 97th byte lost': (sound) => sound.map((byte, at) => (at % 97 === 96 ? 0x3f : byte)),
}

/** That it is refused is right; how is what the tests see to. */
const refusedOrRead = (reading: Promise<unknown>) =>
  reading.catch((error: unknown) => {
    if (!(error instanceof ProblemError)) throw error
  })

/** What a broken file costs beside the same one in order: nobody waits longer for a no than for a yes, but with pictures. */
export async function brokenCost(): Promise<Comparison[]> {
  const rows: Comparison[] = []
  for (const [path, mediaType, read] of samples) {
    const sound = new Uint8Array(readFileSync(new URL(`../../test/fixtures/${path}`, import.meta.url)))
    for (const [name, spoil] of Object.entries(breaks)) {
      const broken = { bytes: spoil(sound), mediaType }
      const ours = () => refusedOrRead(read(broken))
      const bare = () => read({ bytes: sound, mediaType })
      rows.push(
        await compared(`${path.replace(/.*\//, '')}, ${name}`, { ours, bare, rounds: 20, limit: limitOf(mediaType) }),
      )
    }
  }
  return rows
}
