import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prove } from '../../extension/check/prove.ts'
import { acceptedInvoice } from '../../extension/inbox/accepted-invoice.ts'
import type { Draft } from '../../extension/inbox/draft.ts'
import { merge } from '../../extension/recognize/merge.ts'
import { beijingDay } from '../../shared/date.ts'
import type { Invoice } from '../../shared/invoice.ts'
import { openBrowser } from '../../test/fixtures/make/draw.ts'
import { type NamedPhotograph, photographAt } from '../../test/fixtures/make/photographs/photographs.ts'
import { createLocalReaders, type LocalReaders, readFile } from '../local-readers.ts'
import { compareInvoices } from './compare.ts'
import { isCore, type ReadField, type ReadPhotograph, scoreLines, verdictOn } from './photograph-score.ts'

/** Which photographs of a seed's endless row are read. */
export interface PhotographWish {
  seed: string
  count: number
  /** Only the photograph at this place. */
  only?: number | undefined
  /** Where the pictures and what was read of them are kept for looking at. */
  keep?: string | undefined
}

/** Photographs made documents, reads them without a cloud and prints how that came out. */
export async function scorePhotographs({ seed, count, only, keep }: PhotographWish): Promise<void> {
  const places = only === undefined ? Array.from({ length: count }, (_, at) => at) : [only]
  const local = createLocalReaders({ ocr: true })
  const read: ReadPhotograph[] = []
  for (const at of places) {
    const photograph = await takePhotograph(seed, at)
    const result = await readPhotograph(photograph, local, at)
    if (keep) keepFor(keep, photograph, result)
    read.push(result)
  }
  console.log(scoreLines(read, seed).join('\n'))
}

/** A browser for each: one that waits minutes between two pictures now and then does not answer any more. */
async function takePhotograph(seed: string, at: number): Promise<NamedPhotograph> {
  const browser = await openBrowser()
  try {
    return await photographAt(browser, seed, at)
  } finally {
    await browser.close()
  }
}

async function readPhotograph(photograph: NamedPhotograph, local: LocalReaders, at: number): Promise<ReadPhotograph> {
  const started = performance.now()
  const reading = await readFile(photograph.jpeg, local, AbortSignal.timeout(300_000)).catch(() => undefined)
  const seconds = (performance.now() - started) / 1000
  const drafts = merge(reading?.recognitions ?? [])
  const paired = pairs(photograph.invoices, drafts)
  const standings = drafts.map((draft) => prove(draft, { today: beijingDay(Date.now()) }))
  return {
    at,
    name: photograph.name,
    type: photograph.type,
    recipe: photograph.recipe,
    seconds,
    proven: drafts.length >= photograph.invoices.length && standings.every(({ proven }) => proven),
    fields: paired.flatMap(([invoice, draft]) => fieldsOf(invoice, draft)),
  }
}

/** Each invoice with the draft of its number, else with one that nobody claims. */
function pairs(invoices: readonly Invoice[], drafts: readonly Draft[]): [Invoice, Draft | undefined][] {
  const number = (draft: Draft) => draft.fields.invoiceNumber?.chosen.value
  const unclaimed = drafts.filter((draft) => !invoices.some(({ invoiceNumber }) => invoiceNumber === number(draft)))
  return invoices.map((invoice) => [
    invoice,
    drafts.find((draft) => number(draft) === invoice.invoiceNumber) ?? unclaimed.shift(),
  ])
}

/** A value nobody printed is wrong, too; so are more or fewer lines than there are. */
function fieldsOf(invoice: Invoice, draft: Draft | undefined): ReadField[] {
  const read = draft && acceptedInvoice(draft)
  const doubts: readonly string[] = draft ? prove(draft, { today: beijingDay(Date.now()) }).doubts : []
  const compared = compareInvoices(invoice, read)
  const [printed, found] = [invoice.items.length, read?.items.length ?? 0]
  const lines = { field: 'items', expected: String(printed), read: found ? String(found) : undefined }
  const all = [...compared, ...(printed + found > 0 ? [{ ...lines, right: printed === found }] : [])]
  return all.map((one) => ({
    ...one,
    field: one.field.replace(/\[\d+\]/, '[]'),
    core: isCore(one.field),
    verdict: verdictOn(one, doubts.includes(one.field)),
  }))
}

function keepFor(folder: string, { name, jpeg, invoices }: NamedPhotograph, { fields }: ReadPhotograph): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.jpg`), jpeg)
  const missed = fields.filter(({ verdict }) => verdict !== 'right')
  writeFileSync(join(folder, `${name}.expected.json`), `${JSON.stringify({ invoices, missed }, null, 2)}\n`)
}
