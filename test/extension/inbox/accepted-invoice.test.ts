import { expect, test } from 'vitest'
import { acceptedInvoice } from '../../../extension/inbox/accepted-invoice.ts'
import type { DraftField } from '../../../extension/inbox/draft.ts'

const field = (value: string): DraftField => ({ chosen: { value, source: 'person' }, agreeing: [], conflicting: [] })

test('the invoice has the values in use and its lines; an emptied field is absent', () => {
  const items = [{ name: '*文具*中性笔', amount: '33.47' }]
  const invoice = acceptedInvoice({
    fields: { invoiceType: field('digital_normal'), totalAmount: field('68.58'), remark: field('') },
    items,
  })
  expect(invoice).toEqual({ invoiceType: 'digital_normal', totalAmount: '68.58', items })
})
