import { readFileSync } from 'node:fs'
import { fieldNames, type Invoice, type InvoiceItem } from '../../shared/invoice.ts'
import type { FieldOrigins, FileReport } from './report.ts'

const words: Record<string, { message: string } | undefined> = JSON.parse(
  readFileSync(new URL('../../extension/_locales/zh_CN/messages.json', import.meta.url), 'utf8'),
)

/** Columns a terminal gives a text: Chinese characters take two. */
const columns = (text: string) => [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
const padded = (text: string, width: number) => text + ' '.repeat(Math.max(1, width - columns(text)))

function rowsOf(invoice: Invoice, origins: FieldOrigins): string[] {
  return fieldNames.flatMap((name) => {
    const value = invoice[name]
    const origin = origins[name]
    if (value === undefined) return []
    const sure = origin?.confidence === undefined ? '' : `${Math.round(origin.confidence * 100)}%`
    const conflicts = origin?.conflicts ? `  ≠ ${origin.conflicts.join('; ')}` : ''
    const label = words[`field_${name}`]?.message ?? name
    return `  ${padded(label, 24)}${padded(value.replaceAll('\n', ' ⏎ '), 44)}${origin?.source ?? ''} ${sure}${conflicts}`
  })
}

const lineOf = (item: InvoiceItem) => `  · ${Object.values(item).join('  ')}`

/** The report as a table for people: field, value, who read it and how surely, then the lines. */
export function prettyReport(report: FileReport): string {
  if (report.error) return `${report.file}\n  ✗ ${report.error.code}: ${report.error.message}\n\n`
  const blocks = report.invoices.map((invoice, index) =>
    [...rowsOf(invoice, report.fieldsOfEach?.[index] ?? report.fields), ...invoice.items.map(lineOf)].join('\n'),
  )
  const body = blocks.length > 0 ? blocks.join('\n  ──\n') : '  —'
  return `${report.file}  (${report.milliseconds} ms)\n${body}\n\n`
}
