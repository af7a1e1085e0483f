import writeExcel from 'write-excel-file/universal'
import type { Invoice } from '../../../shared/invoice.ts'
import { type Cell, table } from './table.ts'

/** Columns are as wide as their longest text, Chinese characters counting double. */
const widthOf = (text: string) => [...text].reduce((width, character) => width + (character > '⺀' ? 2 : 1), 0)
const columnWidth = (texts: readonly string[]) => ({ width: Math.min(40, Math.max(...texts.map(widthOf))) + 2 })

/** Text is written as text and never as a formula, so a name that begins with = does nothing. */
function excelCell(cell: Cell) {
  if (!cell) return null
  return cell.kind === 'number'
    ? { type: Number, value: Number(cell.value) }
    : { type: String, value: cell.value, format: '@' }
}

/** Invoices as an Excel workbook of one sheet, one row per printed line. */
export function xlsx(invoices: readonly Invoice[]): Promise<Blob> {
  const { titles, rows } = table(invoices)
  const header = titles.map((value) => ({ type: String, value, fontWeight: 'bold' as const }))
  const widths = titles.map((title, index) => columnWidth([title, ...rows.map((row) => row[index]?.value ?? '')]))
  const options = { sheet: '发票', columns: widths, stickyRowsCount: 1 }
  return writeExcel([header, ...rows.map((row) => row.map(excelCell))], options).toBlob()
}
