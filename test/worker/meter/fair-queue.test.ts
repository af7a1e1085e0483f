import { expect, test } from 'vitest'
import { createFairQueue, spacing } from '../../../worker/meter/fair-queue.ts'

function queueOf(...waiting: string[]) {
  const queue = createFairQueue<{ id: string; client: string }>()
  for (const id of waiting) queue.add({ id, client: id.charAt(0) })
  const served: (string | undefined)[] = []
  while (!queue.isEmpty) served.push(queue.next()?.id)
  return served
}

test.each([
  [
    ['a1', 'a2', 'a3', 'b1'],
    ['a1', 'b1', 'a2', 'a3'],
  ],
  [
    ['a1', 'a2', 'b1', 'c1', 'b2'],
    ['a1', 'b1', 'c1', 'a2', 'b2'],
  ],
  [['a1'], ['a1']],
  [[], []],
])('%j go round by client: %j', (waiting, served) => expect(queueOf(...waiting)).toEqual(served))

test('a newcomer is told how many go before it: its own, and as many of each other client', () => {
  const queue = createFairQueue<{ id: string; client: string }>()
  for (const id of ['a1', 'a2', 'a3', 'a4']) queue.add({ id, client: 'a' })
  expect([queue.before('a'), queue.before('b')]).toEqual([4, 1])
  queue.add({ id: 'b1', client: 'b' })
  expect([queue.before('a'), queue.before('b'), queue.before('c')]).toEqual([5, 3, 2])
})

test('who leaves stands in nobody’s way', () => {
  const queue = createFairQueue<{ id: string; client: string }>()
  for (const id of ['a1', 'a2', 'b1']) queue.add({ id, client: id.charAt(0) })
  const leaver = queue.find('a1')
  if (leaver) queue.remove(leaver)
  expect([queue.next()?.id, queue.next()?.id, queue.next()]).toEqual(['a2', 'b1', undefined])
})

test('calls start a tenth slower than the vendor allows', () => expect(spacing(10)).toBeCloseTo(110))
