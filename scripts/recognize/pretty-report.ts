import { type FieldName, fieldNames, type Invoice, type InvoiceItem } from '../../shared/invoice.ts'
import { invoiceTypeNames } from '../../shared/invoice-type.ts'
import type { SupportingPaper } from '../../shared/supporting-paper.ts'
import type { FieldOrigins, FileReport, ReportedCheck } from './report.ts'
import { chinese } from './words.ts'

/** Columns a terminal gives a text: Chinese characters take two. */
const columns = (text: string) => [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
const padded = (text: string, width: number) => text + ' '.repeat(Math.max(1, width - columns(text)))

/** A value as a person reads it: types by their names, several lines as one. */
function shown(invoice: Invoice, name: FieldName): string | undefined {
  if (name === 'invoiceType') return invoice.invoiceType && invoiceTypeNames[invoice.invoiceType]
  return invoice[name]?.replaceAll('\n', ' ⏎ ')
}

function rowsOf(invoice: Invoice, origins: FieldOrigins): string[] {
  return fieldNames.flatMap((name) => {
    const value = shown(invoice, name)
    const origin = origins[name]
    if (value === undefined) return []
    const sure = origin?.confidence === undefined ? '' : `${Math.round(origin.confidence * 100)}%`
    const conflicts = origin?.conflicts ? `  ≠ ${origin.conflicts.join('; ')}` : ''
    const label = chinese(`field_${name}`)
    return `  ${padded(label, 24)}${padded(value, 44)}${origin?.source ?? ''} ${sure}${conflicts}`
  })
}

const lineOf = (item: InvoiceItem) => `  · ${Object.values(item).join('  ')}`

const marks = { ok: '✓', warn: '!', fail: '✗', unknown: '?' }

/** The checks that hold on one line, every other with its reason. */
function checkRows(checks: readonly ReportedCheck[]): string[] {
  const held = checks.filter(({ status }) => status === 'ok').map(({ id }) => chinese(`check_${id}`))
  const others = checks
    .filter(({ status }) => status !== 'ok')
    .map(({ status, reason }) => `  ${marks[status]} ${reason}`)
  return [...(held.length > 0 ? [`  ✓ ${held.join('、')}`] : []), ...others]
}

/** A paper that is no invoice: its title and what it says. */
const paperLine = ({ title, kind, values }: SupportingPaper) =>
  `  ${title}  ${chinese('paper_heading', [chinese(`paper_${kind.replaceAll('-', '_')}`)])}  ${Object.values(values).join('  ')}`

/** The report as a table for people: field, value, who read it and how surely, then the lines and the checks. */
export function prettyReport(report: FileReport): string {
  if (report.error) return `${report.file}\n  ✗ ${report.error.code}: ${report.error.message}\n\n`
  const blocks = report.invoices.map((invoice, index) =>
    [
      ...rowsOf(invoice, report.fieldsOfEach?.[index] ?? report.fields),
      ...invoice.items.map(lineOf),
      ...checkRows(report.checksOfEach?.[index] ?? report.checks),
    ].join('\n'),
  )
  blocks.push(...(report.papers ?? []).map(paperLine))
  const body = blocks.length > 0 ? blocks.join('\n  ──\n') : `  — ${chinese('problem_no_invoice')}`
  return `${report.file}  (${report.milliseconds} ms)\n${body}\n\n`
}
