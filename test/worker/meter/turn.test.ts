import { expect, test } from 'vitest'
import { nextTurn } from '../../../worker/meter/turn.ts'

/** Starts of a burst of calls that all ask at the same moment. */
function startsOf(calls: number, rate: number): number[] {
  let earliest = 0
  return Array.from({ length: calls }, () => {
    const turn = nextTurn(earliest, 1000, rate, Number.POSITIVE_INFINITY)
    earliest = turn?.next ?? Number.NaN
    return 1000 + (turn?.wait ?? Number.NaN)
  })
}

test('a lone call starts at once', () => {
  expect(nextTurn(0, 1000, 10, 2000)?.wait).toBe(0)
})

test.each([1, 2, 5, 10])('a burst never has more than %i starts in any second', (rate) => {
  const starts = startsOf(100, rate)
  const most = Math.max(...starts.map((from) => starts.filter((at) => at >= from && at < from + 1000).length))
  expect(most).toBeLessThanOrEqual(rate)
})

test('a burst of 100 at ten a second is through within eleven seconds', () => {
  expect(startsOf(100, 10).at(-1)).toBeLessThan(1000 + 11_000)
})

test('a turn that would come after the deadline is not taken', () => {
  expect(nextTurn(5000, 1000, 10, 4999)).toBeUndefined()
  expect(nextTurn(5000, 1000, 10, 5000)?.wait).toBe(4000)
})

test('a turn given by a clock that was wrong holds nobody up', () => {
  expect(nextTurn(1000 + 400_000, 1000, 10, 2000)).toEqual({ wait: 0, next: 1110 })
})
