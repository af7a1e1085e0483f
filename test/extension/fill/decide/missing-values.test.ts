import { describe, expect, test } from 'vitest'
import { missingInvoices } from '../../../../extension/fill/decide/missing-values.ts'
import type { ReportEntry } from '../../../../extension/fill/report.ts'

const invoices = [
  { invoiceNumber: '26332000000012345678', items: [] },
  { invoiceNumber: '26332000000012345679', items: [] },
]
const line = (value: string, row?: number): ReportEntry => ({
  field: 'invoiceNumber',
  label: '',
  value,
  outcome: 'filled',
  ...(row === undefined ? {} : { row }),
})

describe('invoices without a line in the report', () => {
  test('are named', () => {
    expect(missingInvoices(invoices, [line('26332000000012345678', 0)])).toEqual([
      { field: 'invoiceNumber', value: '26332000000012345679', row: 1, label: '', outcome: 'not-found' },
    ])
  })

  test('are none where each has a row', () => {
    expect(missingInvoices(invoices, [line('26332000000012345678', 0), line('26332000000012345679', 1)])).toEqual([])
  })

  test('are none for a form of one', () => expect(missingInvoices(invoices.slice(0, 1), [])).toEqual([]))
})
