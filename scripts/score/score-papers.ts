import { merge } from '../../extension/recognize/merge.ts'
import { madePapers } from '../../test/fixtures/make/papers/papers.ts'
import { type LocalReaders, readFile } from '../local-readers.ts'
import { count, type Tally, tallyLines } from './tally.ts'

export interface PapersScore {
  lines: string[]
  /** How many papers were read as invoices; none may be. */
  asInvoices: number
}

/** Reads three hundred made papers that are no invoice: how many are none, of their kind, and with their amount. */
export async function scorePapers(local: LocalReaders, seed: string): Promise<PapersScore> {
  const [none, kinds, amounts]: [Tally, Tally, Tally] = [new Map(), new Map(), new Map()]
  const misses: string[] = []
  for (const { name, title, kind, amount, currency, bytes } of madePapers(seed)) {
    const { recognitions, papers } = await readFile(bytes, local, AbortSignal.timeout(60_000))
    const [paper] = papers
    const isNone = merge(recognitions).length === 0
    const isPaired = paper?.values.amount === amount && paper.values.currency === currency
    count(none, name, isNone)
    count(kinds, name, paper?.kind === kind)
    count(amounts, name, isPaired)
    if (!isNone || paper?.kind !== kind || !isPaired)
      misses.push(
        `  ${name} ${title}: ${isNone ? '' : 'read as an invoice, '}${JSON.stringify(paper ?? null)}, ${currency} ${amount}`,
      )
  }
  const asInvoices = [...none.values()].reduce((sum, { right, all }) => sum + all - right, 0)
  const tables = [
    ...tallyLines('papers that are no invoice: not read as one', none),
    ...tallyLines('of their kind', kinds),
    ...tallyLines('with amount and currency', amounts),
  ]
  return { lines: [...tables, ...misses, ''], asInvoices }
}
