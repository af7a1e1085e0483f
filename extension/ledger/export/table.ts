import type { Invoice, InvoiceItem } from '../../../shared/invoice.ts'
import { columns, type ExportLine } from './columns.ts'

/** One cell: a number that can be added up, or text; undefined is empty. */
export type Cell = { kind: 'text' | 'number'; value: string } | undefined

/** Where there are no lines, the invoice's totals stand in the one row it gets. */
const totalLine = ({ amountExcludingTax, taxAmount, taxRate }: Invoice): InvoiceItem => ({
  amount: amountExcludingTax,
  taxAmount,
  taxRate,
})

const linesOf = (invoice: Invoice): Omit<ExportLine, 'position'>[] =>
  (invoice.items.length > 0 ? invoice.items : [totalLine(invoice)]).map((item) => ({ invoice, item }))

/** More digits than Excel keeps of a number. */
const isNumber = (value: string) => /^-?\d+(\.\d+)?$/.test(value) && value.replace(/\D/g, '').length <= 15

/** Invoices as the table people expect: a row of titles, then a row for every printed line. */
export function table(invoices: readonly Invoice[]): { titles: string[]; rows: Cell[][] } {
  const lines = invoices.flatMap(linesOf).map((line, index) => ({ ...line, position: index + 1 }))
  const cell = (line: ExportLine, column: (typeof columns)[number]): Cell => {
    const value = column.value(line)
    if (value === undefined || value === '') return undefined
    return { kind: column.kind === 'number' && isNumber(value) ? 'number' : 'text', value }
  }
  return {
    titles: columns.map(({ title }) => title),
    rows: lines.map((line) => columns.map((column) => cell(line, column))),
  }
}
