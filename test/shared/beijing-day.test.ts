import { expect, test } from 'vitest'
import { beijingDay, nextInBeijing } from '../../shared/beijing-day.ts'

test.each([
  ['day', '2026-01-31T15:59:59.999Z', '2026-01-31T16:00:00.000Z'],
  ['day', '2026-01-31T16:00:00.000Z', '2026-02-01T16:00:00.000Z'],
  ['month', '2026-01-31T15:59:59.999Z', '2026-01-31T16:00:00.000Z'],
  ['month', '2026-01-31T16:00:00.000Z', '2026-02-28T16:00:00.000Z'],
  ['month', '2026-12-01T00:00:00.000Z', '2026-12-31T16:00:00.000Z'],
] as const)('the next %s after %s begins in Beijing at %s', (period, instant, next) => {
  const at = nextInBeijing(period, Date.parse(instant))
  expect(new Date(at).toISOString()).toBe(next)
  expect(beijingDay(at - 1)).not.toBe(beijingDay(at))
})
