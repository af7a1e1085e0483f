import { expect, test } from 'vitest'
import type { Claim, ClaimStep } from '../../../extension/claims/claim.ts'
import { mergeClaims } from '../../../extension/claims/merge-claims.ts'

const claim = (id: string, ...invoices: [string, ClaimStep][]): Claim => ({
  id,
  name: id,
  createdAt: '2026-11-01T00:00:00Z',
  invoices: invoices.map(([entry, step]) => ({ entry, step })),
})
/** Where nothing was known before, entries keep their ids. */
const same = new Map(['a', 'b', 'c'].map((id) => [id, id]))

test('a claim that is not here comes back as it was, its papers too', () => {
  const kept = {
    ...claim('one', ['a', 'filed'], ['b', 'open']),
    placed: [{ paper: 'job 1', entry: 'a' }, { paper: 'job 2' }],
  }
  expect(mergeClaims([], [kept], same)).toEqual({ put: [kept], added: 1 })
})

test('invoices the ledger knows under another id are in the claim under that id', () => {
  const ids = new Map([['a', 'here']])
  const { put } = mergeClaims(
    [],
    [{ ...claim('one', ['a', 'filed'], ['lost', 'open']), placed: [{ paper: 'job 1', entry: 'a' }] }],
    ids,
  )
  expect(put).toEqual([{ ...claim('one', ['here', 'filed']), placed: [{ paper: 'job 1', entry: 'here' }] }])
})

test('what is here counts: its name, how far an invoice is, and where it is', () => {
  const here = [{ ...claim('one', ['a', 'booked']), name: '改过的名字' }, claim('two', ['b', 'open'])]
  const kept = claim('one', ['a', 'open'], ['b', 'filed'], ['c', 'filed'])
  const { put, added } = mergeClaims(here, [kept], same)
  expect(added).toBe(0)
  expect(put).toEqual([{ ...claim('one', ['a', 'booked'], ['c', 'filed']), name: '改过的名字' }])
})
