import { readFileSync } from 'node:fs'
import { ProblemError } from '../../extension/inbox/problem.ts'
import { createPdfOpener } from '../../extension/prepare/open-pdf.ts'
import { ofd } from '../../extension/recognize/ofd.ts'
import { createPdf } from '../../extension/recognize/pdf.ts'
import type { Recognizer } from '../../extension/recognize/recognizer.ts'
import { xml } from '../../extension/recognize/xml.ts'
import type { MediaType } from '../../shared/document.ts'
import { dice, mutateBytes } from '../../test/extension/recognize/mutate.ts'
import { prepareQrEngine, qr } from '../../test/qr-engine.ts'
import { pdfSetup } from '../pdf-setup.ts'
import { type Comparison, compared } from './compare-cost.ts'

const made = (path: string) => new Uint8Array(readFileSync(new URL(`../../test/fixtures/${path}`, import.meta.url)))
const signal = new AbortController().signal

/** A reader that is given every file anew, as a person's files come. */
type Read = (bytes: Uint8Array) => Promise<unknown>

const reading =
  (reader: Recognizer, mediaType: MediaType): Read =>
  (bytes) =>
    reader.recognize({ bytes, mediaType }, signal)

const pdf: Read = async (bytes) => {
  const opener = createPdfOpener(pdfSetup)
  try {
    return await createPdf(opener).recognize({ bytes, mediaType: 'application/pdf' }, signal)
  } finally {
    await opener.close(bytes)
  }
}

const brokenFiles = (whole: Uint8Array) => {
  const next = dice(7)
  return Array.from({ length: 12 }, () => mutateBytes(whole, next))
}

const readAll = (read: Read, files: readonly Uint8Array[]) => async () => {
  for (const file of files) {
    try {
      await read(file)
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
    }
  }
}

const kinds: readonly (readonly [path: string, read: Read, rounds: number])[] = [
  ['documents/digital-normal-1.xml-einvoice.xml', reading(xml, 'application/xml'), 50],
  ['documents/digital-normal-3.ofd-tag.ofd', reading(ofd, 'application/ofd'), 50],
  ['invoices/e-normal.pdf', pdf, 4],
  ['invoices/digital-normal.png', reading(qr, 'image/png'), 2],
]

/** What twelve broken copies of a file cost beside reading the whole one twelve times: nobody waits longer for a broken file. */
export async function brokenCost(): Promise<Comparison[]> {
  prepareQrEngine()
  const rows: Comparison[] = []
  for (const [path, read, rounds] of kinds) {
    const whole = made(path)
    const ours = readAll(read, brokenFiles(whole))
    const bare = readAll(
      read,
      Array.from({ length: 12 }, () => whole),
    )
    rows.push(await compared(`broken ${path.replace(/.*\//, '')}`, { ours, bare, rounds, limit: 8 }))
  }
  return rows
}
