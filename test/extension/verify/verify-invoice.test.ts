import { expect, test, vi } from 'vitest'
import { standing } from '../../../extension/verify/kept-verification.ts'
import { createVerification } from '../../../extension/verify/verify-invoice.ts'
import type { VerifyReply } from '../../../shared/api/verify.ts'

const signal = new AbortController().signal
const now = Date.parse('2026-11-28T02:00:00Z')
const invoice = {
  invoiceType: 'digital_normal' as const,
  invoiceNumber: '26440000000000000000',
  issueDate: '2026-11-20',
  totalAmount: '18.00',
  passengerName: '王样例',
}
const reply: VerifyReply = {
  requestId: 'r',
  product: 'tencent/VatInvoiceVerifyNew',
  emulated: false,
  verification: { outcome: 'verified', at: '2026-11-28T02:00:00Z' },
  cost: 0.3,
}

test('only what the bureau is asked about leaves the computer, and its answer is kept with it', async () => {
  const worker = vi.fn(async () => reply)
  const found = await createVerification(worker)(invoice, signal, now)
  const { passengerName: _, ...told } = invoice
  expect(worker).toHaveBeenCalledExactlyOnceWith({ invoice: told, idempotencyKey: expect.any(String) }, signal)
  expect(found).toEqual({ ...reply.verification, of: told, by: reply.product, cost: 0.3 })
  expect(standing(found, invoice)).toBe(found)
})

test('an answer about other values does not hold for a corrected invoice', async () => {
  const found = await createVerification(async () => reply)(invoice, signal, now)
  expect(standing(found, { ...invoice, totalAmount: '81.00' })).toBeUndefined()
})

test.each([
  ['a train ticket', { ...invoice, invoiceType: 'rail' as const }, { reason: 'kind' }],
  ['one of long ago', { ...invoice, issueDate: '2021-11-27' }, { reason: 'too-old' }],
  ['one without its date', { ...invoice, issueDate: undefined }, { reason: 'incomplete', fields: ['issueDate'] }],
])('nobody is asked about %s', async (_, other, reason) => {
  const worker = vi.fn(async () => reply)
  expect(await createVerification(worker)(other, signal, now)).toMatchObject({ outcome: 'not-applicable', ...reason })
  expect(worker).not.toHaveBeenCalled()
})

test('a failure goes to the person as it is: nothing is asked twice', async () => {
  const worker = vi.fn(async () => Promise.reject(new Error('down')))
  await expect(createVerification(worker)(invoice, signal, now)).rejects.toThrow('down')
  expect(worker).toHaveBeenCalledTimes(1)
})
