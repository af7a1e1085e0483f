import { expect, test, vi } from 'vitest'
import { findPressables } from '../../../../extension/fill/collect/find-pressables.ts'
import { layOut } from '../laid-out.ts'

const words = (count: number) => Array.from({ length: count }, (_, index) => `<p>第 ${index} 段</p>`).join('')

test('a page of many words gets a turn between any two of them', async () => {
  layOut(words(200))
  const pause = vi.fn(async () => {})
  await findPressables(document, [], pause)
  expect(pause.mock.calls.length).toBeGreaterThanOrEqual(200)
})

test('a box behind words that a page takes away meanwhile is found all the same', async () => {
  layOut(`${words(3)}<div class="box">请选择</div>`)
  const pause = async () => document.querySelector('p')?.remove()
  const found = await findPressables(document, [], pause)
  expect(found.map(({ root }) => root)).toEqual([document.querySelector('.box')])
})
