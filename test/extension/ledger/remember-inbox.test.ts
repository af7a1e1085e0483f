import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { inbox } from '../../../extension/inbox/inbox.ts'
import { ledger } from '../../../extension/ledger/ledger-store.ts'
import { rememberInbox } from '../../../extension/ledger/remember-inbox.ts'
import { forgetOldFiles } from '../../../extension/pipeline/forget-old.ts'
import { merge } from '../../../extension/recognize/merge.ts'

it('takes what a panel closed too early to note, and then it may be forgotten', async () => {
  const invoiceNumber = '25442000000123456789'
  const invoice = { invoiceNumber, issueDate: '2026-03-01', totalAmount: '406.00', items: [] }
  const origin = { kind: 'file' } as const
  await inbox.add({ id: 'one', name: 'one', bytes: new Blob(['x']), capturedAt: '2026-03-04T00:00:00Z', origin })
  await inbox.update('one', { stage: 'done', drafts: merge([{ source: 'qr', invoice, evidence: {} }]) })
  const closed = new AbortController()
  const caughtUp = Promise.withResolvers<void>()
  const working = rememberInbox(inbox, ledger, closed.signal, () => caughtUp.resolve())
  await caughtUp.promise
  await forgetOldFiles(inbox, 0, Date.parse('2026-03-05T00:00:00Z'))
  expect(await inbox.get('one')).toBeUndefined()
  const noted = (await ledger.list()).map((entry) => entry.invoice.invoiceNumber)
  expect(noted.filter((number) => number === invoiceNumber)).toHaveLength(1)
  closed.abort()
  await working
})
