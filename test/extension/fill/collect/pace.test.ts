import { expect, test } from 'vitest'
import { yielded } from '../../../../extension/fill/collect/pace.ts'

test('everybody who gave the page a turn at the same time gets theirs back, in order', async () => {
  const back: string[] = []
  await Promise.all(['first', 'second', 'third'].map((name) => yielded().then(() => back.push(name))))
  expect(back).toEqual(['first', 'second', 'third'])
})
