import { expect, test } from 'vitest'
import type { Draft, DraftField } from '../../../extension/inbox/draft.ts'
import type { Job } from '../../../extension/inbox/job.ts'
import { listSummary } from '../../../extension/panel/list-summary.ts'

const field = (value: string): DraftField => ({ chosen: { value, source: 'qr' }, agreeing: [], conflicting: [] })
const draft = (invoiceNumber: string, totalAmount: string): Draft => ({
  fields: { invoiceNumber: field(invoiceNumber), totalAmount: field(totalAmount) },
  items: [],
})
const job = (id: string, drafts: Draft[], stage: Job['stage'] = 'done'): Job => ({
  id,
  file: { id, name: id, size: 1, capturedAt: '', origin: { kind: 'file' } },
  stage,
  recognitions: [],
  answeredPages: [],
  drafts,
})
const entries = (...jobs: Job[]) =>
  jobs.flatMap((one) =>
    one.drafts.length === 0 ? [{ job: one }] : one.drafts.map((_, index) => ({ job: one, draft: index })),
  )

const [first, second] = ['24322215125046730097', '24322215125046730105']

test('counts files, whatever each holds', () => {
  const twoInOne = job('a', [draft(first!, '10.00'), draft(second!, '5.50')])
  const { files, working, failed, total } = listSummary(
    entries(twoInOne, job('b', [], 'asking'), job('c', [], 'failed')),
  )
  expect({ files, working, failed, total }).toEqual({ files: 3, working: 1, failed: 1, total: '15.50' })
})

test('the PDF and the OFD of one invoice count once; the later one is marked', () => {
  const rows = entries(job('later.ofd', [draft(first!, '10.00')]), job('earlier.pdf', [draft(first!, '10.00')]))
  const { total, repeated } = listSummary(rows)
  expect(total).toBe('10.00')
  expect([...repeated].map((entry) => entry.job.id)).toEqual(['later.ofd'])
})

test('what cannot be read is not counted as nothing but left out', () => {
  expect(listSummary(entries(job('a', [draft(first!, '***')]), job('b', [draft(second!, '5.50')]))).total).toBe('5.50')
})
