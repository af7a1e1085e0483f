import writeExcel from 'write-excel-file/universal'
import type { Invoice } from '../../../shared/invoice.ts'
import { addMoney } from '../../../shared/money.ts'
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

/** Columns whose sum means something; a sum of prices or positions does not. */
const summed = ['金额', '税额', '价税合计']

function totalsOf(titles: readonly string[], rows: readonly Cell[][]): Cell[] {
  return titles.map((title, index) => {
    if (index === 0) return { kind: 'text', value: '合计' }
    if (!summed.includes(title)) return undefined
    const amounts = rows.flatMap((row) => (row[index]?.kind === 'number' ? row[index].value : []))
    const total = addMoney(amounts)
    return total === undefined ? undefined : { kind: 'number', value: total }
  })
}

/** Invoices as an Excel workbook of one sheet, one row per printed line; a row of sums at the end where it is asked for. */
export function xlsx(invoices: readonly Invoice[], { withTotals = false } = {}): Promise<Blob> {
  const { titles, rows: lines } = table(invoices)
  const rows = withTotals ? [...lines, totalsOf(titles, lines)] : lines
  const header = titles.map((value) => ({ type: String, value, fontWeight: 'bold' as const }))
  const widths = titles.map((title, index) => columnWidth([title, ...rows.map((row) => row[index]?.value ?? '')]))
  const options = { sheet: '发票', columns: widths, stickyRowsCount: 1 }
  return writeExcel([header, ...rows.map((row) => row.map(excelCell))], options).toBlob()
}
