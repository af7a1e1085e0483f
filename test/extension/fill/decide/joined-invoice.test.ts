import { expect, test } from 'vitest'
import { expenseTypeOf } from '../../../../extension/fill/decide/expense-type.ts'
import { joinedInvoice } from '../../../../extension/fill/decide/joined-invoice.ts'

const hotel = { invoiceType: 'digital_normal', items: [{ name: '*住宿服务*住宿费' }] } as const
const flight = { invoiceType: 'air', items: [] } as const

test('several invoices are of one kind of expense only where each of them says so', () => {
  expect(expenseTypeOf(joinedInvoice([hotel, hotel].map((each) => ({ ...each, items: [...each.items] }))))).toBe(
    '住宿费',
  )
  expect(
    expenseTypeOf(
      joinedInvoice([
        { ...flight, items: [] },
        { ...hotel, items: [...hotel.items] },
      ]),
    ),
  ).toBeUndefined()
})
