import { expect, test } from 'vitest'
import { checkDraft } from '../../../extension/check/check-draft.ts'
import type { Draft, Reading } from '../../../extension/inbox/draft.ts'

const reading = (source: Reading['source'], value: string): Reading => ({ source, value })
const today = '2026-11-20'

test('compares the QR code with the print even where the code’s value is the one in use', () => {
  const draft: Draft = {
    fields: {
      totalAmount: {
        chosen: reading('qr', '89.90'),
        agreeing: [],
        conflicting: [reading('tencent/VatInvoiceOCR', '98.90')],
      },
      invoiceNumber: {
        chosen: reading('qr', '26332000000012345678'),
        agreeing: [reading('pdf-text', '26332000000012345678')],
        conflicting: [],
      },
    },
    items: [],
  }
  const qr = checkDraft(draft, { today }).find(({ id }) => id === 'qr')
  expect(qr).toMatchObject({ status: 'fail', fields: ['totalAmount'], details: ['89.90'] })
})

test('says nothing of a code that nobody else has read beside', () => {
  const draft: Draft = {
    fields: { totalAmount: { chosen: reading('qr', '89.90'), agreeing: [], conflicting: [] } },
    items: [],
  }
  expect(checkDraft(draft, { today }).find(({ id }) => id === 'qr')?.status).toBe('unknown')
})

test('holds the buyer against the person’s own companies', () => {
  const draft: Draft = {
    fields: { buyerName: { chosen: reading('xml', '样例乙公司'), agreeing: [], conflicting: [] } },
    items: [],
  }
  const title = (name: string) =>
    checkDraft(draft, { today, ownTitles: [{ name }] }).find(({ id }) => id === 'buyerTitle')?.status
  expect([title('样例乙公司'), title('样例丙公司')]).toEqual(['ok', 'fail'])
})
