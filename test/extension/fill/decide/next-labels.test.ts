import { expect, test } from 'vitest'
import { withoutNextLabels } from '../../../../extension/fill/decide/next-labels.ts'
import { scorePage } from '../../../../extension/fill/decide/score-page.ts'
import type { FieldSnapshot } from '../../../../extension/fill/snapshot.ts'
import { control } from '../snapshots.ts'

/** A control with these texts before and behind it. */
const between = (before: string, after: string): FieldSnapshot => ({
  ...control(before || after),
  labels: [
    ...(before ? [{ place: 'before' as const, text: before }] : []),
    ...(after ? [{ place: 'after' as const, text: after }] : []),
  ],
})
const behind = (line: FieldSnapshot[]) =>
  withoutNextLabels(line).map(({ labels }) => labels.find(({ place }) => place === 'after')?.text)

test('of a line of names before their boxes, none is that of the box before it', () => {
  expect(behind([between('Phone', 'Tax'), between('Tax', 'Net'), between('Net', '')])).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test.each([
  ['without one before the first', [between('', 'Phone'), between('Phone', 'Tax'), between('Tax', 'Net')]],
  ['with one behind the last', [between('Claim', 'Phone'), between('Phone', 'Tax')]],
  ['of units, which no next box begins with', [between('Amount', '元'), between('Tax', '')]],
])('a line of names %s keeps them behind their boxes', (_, line) => {
  expect(behind(line)).toEqual(line.map(({ labels }) => labels.find(({ place }) => place === 'after')?.text))
})

test('a box of other things is not given a value for the name of the box beside it', () => {
  const [phone] = scorePage([between('Phone', 'Amount (incl. tax)'), between('Amount (incl. tax)', '')])
  expect(phone?.candidates).toEqual([])
})
