import { sumsByExpense, sumsByMonth } from '../sums.ts'
import type { CoverFacts } from './cover-facts.ts'
import { row } from './cover-grid.ts'
import { head } from './cover-head.ts'
import { mostGroups } from './cover-sums.ts'
import { table } from './cover-table.ts'
import type { Pen } from './pen.ts'
import type { Say } from './say.ts'
import { a4 } from './sheet-layout.ts'

const lowest = a4.height - 22
const roomFrom = (top: number) => Math.max(1, Math.floor((lowest - top) / row))
const topOfFollowing = 24

/** How many rows go on each cover page. */
export function coverRows({ rows }: CoverFacts): number[] {
  const invoices = rows.map(({ invoice }) => invoice)
  const groups = Math.max(sumsByExpense(invoices).length, sumsByMonth(invoices).length)
  const first = Math.min(rows.length, roomFrom(65 + row * (Math.min(mostGroups, groups) + 1) + 26))
  const counts = [first]
  for (let done = first; done < rows.length; done += roomFrom(topOfFollowing))
    counts.push(Math.min(roomFrom(topOfFollowing), rows.length - done))
  return counts
}

/** Draws one of the cover pages, counted from 0. */
export function drawCover(pen: Pen, facts: CoverFacts, page: number, say: Say): void {
  const counts = coverRows(facts)
  const first = counts.slice(0, page).reduce((sum, count) => sum + count, 0)
  const top = page === 0 ? head(pen, facts, say) : topOfFollowing
  table(pen, top, facts.rows.slice(first, first + (counts[page] ?? 0)), first, say)
}
