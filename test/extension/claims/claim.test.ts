import { expect, test } from 'vitest'
import { withInvoices, without, withStep } from '../../../extension/claims/change-claim.ts'
import type { Claim } from '../../../extension/claims/claim.ts'

const claim = (id: string, ...entries: string[]): Claim => ({
  id,
  name: id,
  createdAt: '2026-11-01T00:00:00Z',
  invoices: entries.map((entry) => ({ entry, step: 'open' })),
})

test('an invoice is in one claim at most: one that is claimed elsewhere stays there', () => {
  const here = claim('here', 'a')
  const added = withInvoices(here, ['a', 'b', 'c', 'b'], [here, claim('there', 'c')])
  expect(added.claim.invoices.map(({ entry }) => entry)).toEqual(['a', 'b'])
  expect(added.elsewhere).toBe(1)
})

test('every step can be taken back', () => {
  const filed = withStep(claim('one', 'a', 'b'), ['a'], 'booked')
  expect(filed.invoices.map(({ step }) => step)).toEqual(['booked', 'open'])
  expect(withStep(filed, ['a'], 'open').invoices.map(({ step }) => step)).toEqual(['open', 'open'])
})

test('an undone fill takes back only what it did', () => {
  const mixed = withStep(claim('one', 'a', 'b'), ['b'], 'filed')
  expect(withStep(mixed, ['a', 'b'], 'filled', 'open').invoices.map(({ step }) => step)).toEqual(['filled', 'filed'])
})

test('what is taken out of a claim leaves the others where they are', () => {
  expect(without(claim('one', 'a', 'b', 'c'), ['b']).invoices.map(({ entry }) => entry)).toEqual(['a', 'c'])
})
