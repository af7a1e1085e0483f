import { expect, test } from 'vitest'
import { compareValue } from '../../../../extension/fill/decide/compare-value.ts'
import type { FillStep } from '../../../../extension/fill/fill-step.ts'

const step = (target: FillStep['target'], value: string): FillStep => ({
  id: 'a',
  target,
  value,
  text: value,
  otherwise: [],
  kind: 'text',
})

test.each([
  '2026-10-08',
  '08/10/2026',
  '2026年10月8日',
  'October 8, 2026',
  'October 8th, 2026',
  '8 Oct 2026',
  '115/10/08',
])('a date box that shows %s holds the day', (shown) =>
  expect(compareValue(step('issueDate', '2026-10-08'), '2026-10-08', shown)).toBe('same'),
)

test.each(['2026-10-09', 'November 8th, 2026', 'October 8th, 2025', ''])('one that shows “%s” does not', (shown) =>
  expect(compareValue(step('issueDate', '2026-10-08'), '2026-10-08', shown)).toBe('different'),
)
