import type { Target } from '../targets.ts'
import { type ScoredControl, threshold } from './assign.ts'
import { isNothing } from './held-value.ts'

/** A list of a form: rows of a table or cards, each asking for the same. */
export interface FormList {
  /** What a row asks for: an invoice, or one line of an invoice. */
  asks: 'invoice' | 'item'
  rows: ScoredControl[][]
}
export interface Records {
  /** Controls that stand in no such list. */
  main: ScoredControl[]
  lists: FormList[]
}

const itemTargets: readonly Target[] = ['itemName', 'itemSpec', 'itemUnit', 'itemQuantity', 'itemUnitPrice']

/** What the controls of a row clearly ask for. */
export const meanings = (row: readonly ScoredControl[]) =>
  row.flatMap(({ candidates: [best] }) => (best && best.score >= threshold ? [best.target] : []))

/** Parts of a form that ask the same of two parties are no rows: 购买方 and 销售方 each have a name and a number. */
function partiesDiffer(rows: readonly ScoredControl[][]): boolean {
  const parties = new Set(rows.map((row) => row.map(({ signals }) => signals.sectionParty).find((party) => party)))
  return parties.size > 1
}

/** What rows of the same controls take together; undefined where they are no list. */
export function listOf(rows: ScoredControl[][]): FormList | undefined {
  // A row that shows an invoice has fewer boxes than the one to be filled.
  const [asked] = rows.map((row) => new Set(meanings(row))).toSorted((a, b) => b.size - a.size)
  if (!asked || asked.size < 2 || partiesDiffer(rows)) return undefined
  const items = itemTargets.filter((target) => asked.has(target)).length
  return {
    asks: items > 1 || (items === 1 && !asked.has('invoiceNumber') && asked.has('itemName')) ? 'item' : 'invoice',
    rows,
  }
}

/** Splits a page's controls into the lists that take an invoice or a line per row, and the rest, without boxes that sift a list. Pure. */
export function recordsOf(scored: readonly ScoredControl[]): Records {
  const inRows = scored.filter(({ snapshot }) => snapshot.row)
  const sifting = inRows.filter(({ snapshot }) => snapshot.barred === 'search')
  const byList = Map.groupBy(
    inRows.filter((control) => !sifting.includes(control)),
    ({ snapshot }) => `${snapshot.group} ${snapshot.row?.list}`,
  )
  const lists = [...byList.values()].flatMap((members) => {
    const rows = Map.groupBy(members, ({ snapshot }) => snapshot.row?.index ?? 0)
    return listOf([...rows].sort(([a], [b]) => a - b).map(([, row]) => row)) ?? []
  })
  const listed = new Set([...sifting, ...lists.flatMap(({ rows }) => rows.flat())])
  return { main: scored.filter((control) => !listed.has(control)), lists }
}

/** Whether nothing is in a row yet that an invoice would go into; new rows come with a currency and today's date. */
export const isEmptyRow = (row: readonly ScoredControl[]) =>
  !row.some(({ snapshot }) => snapshot.row?.shows) &&
  row
    .filter(({ candidates: [best], snapshot }) => best && best.score >= threshold && !snapshot.barred)
    .filter(({ candidates: [best] }) => best?.target !== 'currency')
    .every(({ snapshot }) => isNothing(snapshot.value) || snapshot.untouched || snapshot.today)
