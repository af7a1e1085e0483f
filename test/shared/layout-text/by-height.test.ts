import { expect, test } from 'vitest'
import { byHeight } from '../../../shared/layout-text/by-height.ts'

const item = (y: number, height: number) => ({ box: { x: 0, y, width: 10, height } })

test('what may reach into a stretch of the height comes from the top down, something tall among it', () => {
  const [low, high, tall, far] = [item(30, 10), item(10, 10), item(0, 100), item(90, 5)]
  const reaching = byHeight([low, high, tall, far])
  expect(reaching(12, 35)).toEqual([tall, high, low])
  expect(reaching(200, 300)).toEqual([])
  expect(byHeight([low, far])(50, 80)).toEqual([])
})

test('pieces on one height keep the order they were given in', () => {
  const [first, second] = [item(5, 10), item(5, 10)]
  const found = byHeight([first, second])(0, 50)
  expect(found[0]).toBe(first)
  expect(found[1]).toBe(second)
})
