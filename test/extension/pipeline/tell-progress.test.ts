import { expect, test } from 'vitest'
import { tellProgress } from '../../../extension/pipeline/tell-progress.ts'

test('a reader that tells every line waits for nobody: the first and the last step are stored', async () => {
  const stored: number[] = []
  const teller = tellProgress(async ({ read }) => stored.push(read))
  for (let read = 1; read <= 40; read += 1) teller.tell({ read, found: 40 })
  await teller.settled()
  expect(stored).toEqual([1, 40])
})

test('a step that cannot be stored does not stop the next', async () => {
  const stored: number[] = []
  const teller = tellProgress(async ({ read }) => {
    if (read === 1) throw new Error('full')
    stored.push(read)
  })
  teller.tell({ read: 1, found: 2 })
  teller.tell({ read: 2, found: 2 })
  await teller.settled()
  expect(stored).toEqual([2])
})
