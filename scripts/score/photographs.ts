import { prove } from '../../extension/check/prove.ts'
import { acceptedInvoice } from '../../extension/inbox/accepted-invoice.ts'
import type { Draft } from '../../extension/inbox/draft.ts'
import { merge } from '../../extension/recognize/merge.ts'
import { readTwice } from '../../extension/recognize/ocr/read-twice.ts'
import { recognitionsOf } from '../../extension/recognize/ocr/recognitions-of.ts'
import { readLocally } from '../../extension/recognize/read-locally.ts'
import { beijingDay } from '../../shared/beijing-day.ts'
import type { Invoice } from '../../shared/invoice.ts'
import { openBrowser } from '../../test/fixtures/make/draw.ts'
import { type NamedPhotograph, photographAt } from '../../test/fixtures/make/photographs/photographs.ts'
import { createLocalReaders, type LocalReaders } from '../local-readers.ts'
import { decodeInNode, engineInNode } from '../ocr-models/ocr-in-node.ts'
import { compareInvoices } from './compare.ts'
import { keepPhotograph, keptPhotographs, type SeenPhotograph } from './kept-photograph.ts'
import { isCore, type ReadField, type ReadPhotograph, scoreLines, verdictOn } from './photograph-score.ts'

/** Which photographs of a seed's endless row are read. */
export interface PhotographWish {
  seed: string
  /** Where in the row to begin, and how many to read. */
  from: number
  count: number
  /** Where the pictures and what was seen on them are kept for looking at and for `again`. */
  keep?: string | undefined
  /** A folder whose kept photographs are understood anew, without looking at the pictures. */
  again?: string | undefined
}

/** Photographs made documents, reads them without a cloud and prints how that came out. */
export async function scorePhotographs({ seed, from, count, keep, again }: PhotographWish): Promise<void> {
  const read: ReadPhotograph[] = []
  if (again === undefined) {
    const local = createLocalReaders()
    for (let at = from; at < from + count; at += 1) {
      const photograph = await takePhotograph(seed, at)
      const seen = await seePhotograph(photograph, local, at)
      if (keep) keepPhotograph(keep, seen, photograph.jpeg)
      read.push(understood(seen))
    }
  } else read.push(...keptPhotographs(again).map(understood))
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

const documentOf = (bytes: Uint8Array) => ({ bytes, mediaType: 'image/jpeg' }) as const

async function seePhotograph(
  { jpeg, name, type, recipe, invoices }: NamedPhotograph,
  local: LocalReaders,
  at: number,
): Promise<SeenPhotograph> {
  const signal = AbortSignal.timeout(300_000)
  const started = performance.now()
  const { recognitions: others } = await readLocally(local.readers, documentOf(jpeg), signal)
  const { data, width, height } = await decodeInNode({ bytes: jpeg })
  const lines = await readTwice({ data, width, height }, await engineInNode(), { signal })
  const seconds = (performance.now() - started) / 1000
  return { at, name, type, recipe, invoices, size: { width, height }, lines, others, seconds }
}

/** What the readers make of what they saw, beside what is printed. */
function understood({
  at,
  name,
  type,
  recipe,
  invoices,
  size,
  lines,
  others,
  seconds,
}: SeenPhotograph): ReadPhotograph {
  const drafts = merge([...others, ...recognitionsOf(lines, size)])
  const standings = drafts.map((draft) => prove(draft, { today: beijingDay(Date.now()) }))
  return {
    at,
    name,
    type,
    recipe,
    seconds,
    proven: drafts.length >= invoices.length && standings.every(({ proven }) => proven),
    doubts: standings.flatMap(({ doubts }) => doubts),
    fields: pairs(invoices, drafts).flatMap(([invoice, draft]) => fieldsOf(invoice, draft)),
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
