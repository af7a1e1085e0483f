import { expect, test } from 'vitest'
import type { Claim } from '../../../extension/claims/claim.ts'
import { viewClaim } from '../../../extension/claims/claim-rows.ts'
import type { Job } from '../../../extension/inbox/job.ts'
import type { SupportingPaper } from '../../../shared/supporting-paper.ts'
import { entryOf } from '../ledger/made-entries.ts'

const claim = (id: string, entry: string): Claim => ({
  id,
  name: id,
  createdAt: '2026-11-01T00:00:00Z',
  invoices: [{ entry, step: 'open' }],
})
const job = (id: string, ...papers: SupportingPaper[]): Job => ({
  id,
  file: { id, name: `${id}.pdf`, size: 1, capturedAt: '', origin: { kind: 'file' } },
  stage: 'done',
  recognitions: [],
  answeredPages: [],
  drafts: [],
  papers,
})
const folio = (values: SupportingPaper['values'] = {}): SupportingPaper => ({ kind: 'folio', title: '结账单', values })

const [own, other] = [
  entryOf('own', { invoiceNumber: '26322000000000000001' }),
  entryOf('other', { invoiceNumber: '26322000000000000002' }),
]
const view = (mine: Claim, jobs: Job[], claims: Claim[] = [mine]) =>
  viewClaim(mine, { claims, entries: [own, other], jobs, today: '2026-11-20', ownTitles: [] })

test('a paper that fits no invoice is shown as loose until the person puts it to one', () => {
  const jobs = [job('unclear', folio())]
  expect(view(claim('one', own.id), jobs).loose.map((paper) => paper.job)).toEqual(['unclear'])
  const placed = { ...claim('one', own.id), placed: [{ paper: 'unclear 1', entry: own.id }] }
  const { rows, loose } = view(placed, jobs)
  expect(loose).toEqual([])
  expect(rows[0]?.papers.map((paper) => paper.job)).toEqual(['unclear'])
})

test('papers of invoices that are not in the claim are none of its own', () => {
  const mine = claim('one', own.id)
  expect(view(mine, [job('named', folio({ invoiceNumber: '26322000000000000002' }))]).loose).toEqual([])
  const theirs = { ...claim('two', other.id), placed: [{ paper: 'unclear 1', entry: other.id }] }
  expect(view(mine, [job('unclear', folio())], [mine, theirs]).loose).toEqual([])
})
