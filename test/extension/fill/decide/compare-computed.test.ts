import { expect, test } from 'vitest'
import { compareComputed } from '../../../../extension/fill/decide/compare-computed.ts'
import type { Invoice } from '../../../../shared/invoice.ts'
import { control } from '../snapshots.ts'

const invoice: Invoice = { totalAmount: '113.00', amountExcludingTax: '100.00', taxAmount: '13.00', items: [] }
const computed = (label: string, value: string) => control(label, { value, barred: 'disabled' })

test('an amount the page computed differently is reported with both figures', () => {
  expect(compareComputed([control('价税合计'), computed('税额', '12.99')], [invoice])).toEqual([
    { field: 'taxAmount', label: '税额', value: '13.00', outcome: 'skipped', reason: 'differs', readBack: '12.99' },
  ])
})

test('an amount the page computed alike is reported as the same, however it is written', () => {
  expect(compareComputed([computed('价税合计（元）', '¥113.00')], [invoice])).toMatchObject([{ reason: 'same' }])
})

test('the total of several invoices is their sum', () => {
  expect(compareComputed([computed('报销金额', '226.00')], [invoice, invoice])).toMatchObject([{ reason: 'same' }])
})

test('nothing is said of boxes that are still empty, of other amounts, and of what the person may write', () => {
  const controls = [
    computed('税额', '0.00'),
    computed('预算余额', '5000.00'),
    control('税额', { value: '1.00' }),
    computed('申请人', '林小满'),
  ]
  expect(compareComputed(controls, [invoice])).toEqual([])
})
