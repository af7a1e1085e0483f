import type { Invoice } from '../../../shared/invoice.ts'
import { formatMoney } from '../../../shared/money.ts'

export interface Column {
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

export const columns: readonly Column[] = [
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
