import { expect, test } from 'vitest'
import { ProblemError } from '../../../extension/inbox/problem.ts'
import type { KeptVerification } from '../../../extension/verify/kept-verification.ts'
import { runVerifications } from '../../../extension/verify/run-verifications.ts'

const list = ['a', 'b', 'c'].map((id) => ({ id, invoice: { invoiceNumber: id, items: [] } }))
const found: KeptVerification = { outcome: 'verified', at: '2026-11-28T02:00:00Z', of: {} }

/** What came of a run whose verification does as told. */
async function run(verify: (id: string, ended: AbortController) => Promise<KeptVerification>) {
  const ended = new AbortController()
  const [kept, progress]: [string[], number[]] = [[], []]
  const problem = await runVerifications(list, {
    verify: ({ invoiceNumber = '' }) => verify(invoiceNumber, ended),
    onFound: async (id) => void kept.push(id),
    onProgress: (done) => void progress.push(done),
    signal: ended.signal,
  })
  return { kept, progress, problem }
}

test('every invoice is verified once, in order, each answer kept before the next', async () => {
  expect(await run(async () => found)).toEqual({ kept: ['a', 'b', 'c'], progress: [1, 2, 3], problem: undefined })
})

test('what keeps one from being asked stops the rest, and says why', async () => {
  const failing = async (id: string) => {
    if (id === 'b') throw new ProblemError({ code: 'budget', retryable: false })
    return found
  }
  expect(await run(failing)).toEqual({ kept: ['a'], progress: [1], problem: 'budget' })
})

test('the person can stop it: what was asked is kept, the rest is not asked', async () => {
  const stopping = async (id: string, ended: AbortController) => {
    if (id === 'b') ended.abort()
    return found
  }
  expect(await run(stopping)).toEqual({ kept: ['a', 'b'], progress: [1, 2], problem: undefined })
})
