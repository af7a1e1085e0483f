import { expect, test } from 'vitest'
import { median } from '../../shared/median.ts'

test('the median is the value in the middle, the upper one of two, and nothing of none', () => {
  expect(median([9, 1, 4])).toBe(4)
  expect(median([4, 1, 9, 2])).toBe(4)
  expect(median([])).toBe(0)
})
