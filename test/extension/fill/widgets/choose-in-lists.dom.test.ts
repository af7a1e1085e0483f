import { afterEach, expect, test, vi } from 'vitest'
import { within } from '../../../../extension/fill/page/guard.ts'
import { pickDate } from '../../../../extension/fill/widgets/pick-date.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => void vi.restoreAllMocks())

const options = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => `<option>${first + index}</option>`).join('')

/** A sheet that a press on a cell shows, with lists of these bounds. */
async function pickIn(
  bounds: [number, number][],
  tag = 'div',
  name = 'sheet',
): Promise<{ done: boolean; kept: string }> {
  layOut('<div id="cell">请选择</div>')
  const cell = document.querySelector('#cell') as HTMLElement
  const page = { kept: '' }
  cell.addEventListener('click', () => {
    const lists = bounds.map(([first, last]) => `<select>${options(first, last)}</select>`).join('')
    document.body.insertAdjacentHTML(
      'beforeend',
      `<${tag} class="${name}"><a>取消</a><a class="yes">确定</a>${lists}</${tag}>`,
    )
    document.querySelector(`.${name}`)?.addEventListener('click', ({ target }) => {
      const yes = (target as Element).matches('.yes')
      if (yes) page.kept = [...document.querySelectorAll('select')].map(({ value }) => value).join('-')
      if ((target as Element).matches('a')) document.querySelector(`.${name}`)?.remove()
    })
  })
  const { result: done } = await within(
    () => [cell],
    () => pickDate(cell, '2021-06-08'),
  )
  return { done, kept: page.kept }
}

test('a date is chosen in lists of years, months and days, and confirmed', async () => {
  const years: [number, number] = [2015, 2027]
  expect(await pickIn([years, [1, 12], [1, 31]])).toEqual({ done: true, kept: '2021-6-8' })
  document.body.innerHTML = ''
  expect(await pickIn([[1, 31], [1, 12], years])).toEqual({ done: true, kept: '8-6-2021' })
})

test('nothing is confirmed where the year is not in its list', async () => {
  expect(
    await pickIn([
      [2023, 2027],
      [1, 12],
      [1, 31],
    ]),
  ).toEqual({ done: false, kept: '' })
  expect(document.querySelector('.sheet')).toBeNull()
})

test('the box around the lists may be called anything', async () => {
  const years: [number, number] = [2015, 2027]
  expect(await pickIn([years, [1, 12], [1, 31]], 'section', 'laydate')).toEqual({ done: true, kept: '2021-6-8' })
})
