import { csv } from './export/csv.ts'
import { json } from './export/json.ts'
import type { LedgerEntry } from './ledger-entry.ts'

export const exportForms = ['xlsx', 'csv', 'json', 'originals'] as const
export type ExportForm = (typeof exportForms)[number]

const day = (now: Date) => now.toISOString().slice(0, 10)

/** What an export takes from elsewhere. */
export interface ExportSources {
  /** The original bytes of a job. */
  bytesOf: (job: string) => Promise<Blob | undefined>
  /** How exported originals are named. */
  template: string
  /** Whether a workbook ends with a row of sums. */
  withTotals?: boolean
  now?: Date
}

/** A file with these entries, and its name. */
export async function exportEntries(
  form: ExportForm,
  entries: readonly LedgerEntry[],
  { bytesOf, template, withTotals = false, now = new Date() }: ExportSources,
): Promise<{ name: string; content: Blob }> {
  const invoices = entries.map(({ invoice }) => invoice)
  const named = (extension: string, content: Blob) => ({ name: `发票-${day(now)}.${extension}`, content })
  switch (form) {
    // Writers are loaded when they are asked for: a ledger opens more often than it is exported.
    case 'xlsx': {
      const { xlsx } = await import('./export/xlsx.ts')
      return named('xlsx', await xlsx(invoices, { withTotals }))
    }
    case 'csv':
      return named('csv', new Blob([csv(invoices)], { type: 'text/csv' }))
    case 'json':
      return named('json', new Blob([json(entries)], { type: 'application/json' }))
    case 'originals': {
      const { originals } = await import('./export/originals.ts')
      return named('zip', (await originals(entries, bytesOf, template)).zip)
    }
  }
}
