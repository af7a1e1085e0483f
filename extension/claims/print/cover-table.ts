import type { Invoice } from '../../../shared/invoice.ts'
import { formatMoney } from '../../../shared/money.ts'
import type { CoverFacts } from './cover-facts.ts'
import { body, left, row, rule, small } from './cover-grid.ts'
import type { Pen, TextStyle } from './pen.ts'
import type { Say } from './say.ts'

interface Column {
  title:
    | 'print_column_number'
    | 'field_issueDate'
    | 'field_sellerName'
    | 'field_invoiceNumber'
    | 'field_totalAmount'
    | 'print_column_sheet'
  width: number
  align?: 'right'
  value: (fact: { invoice: Invoice; sheet: number }, index: number) => string | undefined
}

const columns: readonly Column[] = [
  { title: 'print_column_number', width: 10, value: (_, index) => String(index + 1) },
  { title: 'field_issueDate', width: 21, value: ({ invoice }) => invoice.issueDate },
  { title: 'field_sellerName', width: 68, value: ({ invoice }) => invoice.sellerName ?? invoice.passengerName },
  { title: 'field_invoiceNumber', width: 43, value: ({ invoice }) => invoice.invoiceNumber },
  {
    title: 'field_totalAmount',
    width: 27,
    align: 'right',
    value: ({ invoice: { totalAmount } }) => totalAmount && (formatMoney(totalAmount) ?? totalAmount),
  },
  { title: 'print_column_sheet', width: 13, align: 'right', value: ({ sheet }) => String(sheet) },
]

function cells(pen: Pen, y: number, style: TextStyle, textOf: (column: Column) => string | undefined): void {
  let x = left
  for (const column of columns) {
    const { width: wide, align = 'left' } = column
    pen.text(textOf(column) ?? '', x, y, { ...style, width: wide - 2, align })
    x += wide
  }
}

export function table(pen: Pen, top: number, rows: CoverFacts['rows'], first: number, say: Say): void {
  cells(pen, top, { ...small, bold: true }, ({ title }) => say(title))
  rule(pen, top + 1.8, 0)
  for (const [index, fact] of rows.entries()) {
    const y = top + row * (index + 1)
    cells(pen, y, body, (column) => column.value(fact, first + index))
    rule(pen, y + 1.8, 0.85)
  }
}
