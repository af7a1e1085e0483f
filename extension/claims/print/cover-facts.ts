import type { Invoice } from '../../../shared/invoice.ts'
import type { Paper } from './draw-file.ts'
import type { PrintOptions } from './print-options.ts'
import type { Sheet } from './sheet-layout.ts'

/** What a cover sheet tells of what lies under it. */
export interface CoverFacts {
  /** Name of the claim. */
  name?: string | undefined
  /** Day of printing, ISO. */
  day: string
  /** Each invoice, and the sheet it stands on, counted from 1 after the covers. */
  rows: readonly { invoice: Invoice; sheet: number }[]
  /** Sheets under the cover. */
  sheets: number
}

/** Every invoice with the sheet it begins on, in the order of the sheets. */
export function coverFacts(
  papers: readonly Paper[],
  sheets: readonly Sheet[],
  { name, day }: PrintOptions,
): CoverFacts {
  const rows = new Map<Invoice, number>()
  for (const [index, { slots }] of sheets.entries()) {
    const invoices = slots.flatMap(({ piece }) => papers[piece]?.page.invoices ?? [])
    for (const { invoice } of invoices) if (!rows.has(invoice)) rows.set(invoice, index + 1)
  }
  return { name, day, sheets: sheets.length, rows: [...rows].map(([invoice, sheet]) => ({ invoice, sheet })) }
}
