import { afterEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import { addRows, forgetRows, removeRows, untouchedRows } from '../../../../extension/fill/write/add-rows.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => {
  forgetRows()
  vi.restoreAllMocks()
})

/** A list whose button adds such a row; every row’s last cell takes the row away. */
async function addOne(cells: string, button = '新增一行') {
  layOut(`<form><table><thead><tr><th>发票号码</th><th>价税合计</th></tr></thead>
    <tbody><tr>${cells}</tr></tbody></table><button type="button" id="add">${button}</button></form>`)
  const body = document.querySelector('tbody')
  const first = body?.firstElementChild
  document.querySelector('#add')?.addEventListener('click', () => body?.append(first?.cloneNode(true) ?? ''))
  body?.addEventListener('click', ({ target }) => {
    if ((target as Element).matches('.gone')) (target as Element).closest('tr')?.remove()
  })
  const [control] = (await collectFields()).controls
  return addRows({ control: control?.id ?? '', count: 1 })
}

test.each([
  ['its button', '<td><input></td><td><input></td><td><button type="button" class="gone">删除</button></td>'],
  [
    'its button, not by the dash of a date that stands before it',
    '<td><input></td><td><input><span>-</span></td><td><button type="button" class="gone">✕</button></td>',
  ],
  ['a drawing where it has no button', '<td><input></td><td><input></td><td><i class="icon-delete gone"></i></td>'],
])('an added row is taken away again by %s', async (_, cells) => {
  expect(await addOne(cells)).toEqual({ added: 1 })
  expect(document.querySelectorAll('tbody tr')).toHaveLength(2)
  await removeRows(untouchedRows())
  expect(document.querySelectorAll('tbody tr')).toHaveLength(1)
})

test.each(['添加 Add', '+ Add line 新增', 'Add row / 添加一行', '新增（Add）'])('%s adds a row', async (button) => {
  expect(await addOne('<td><input></td><td><input></td>', button)).toEqual({ added: 1 })
})

test.each(['Add 审批人', '新增 Submit', 'Save 保存'])('%s adds none', async (button) => {
  expect(await addOne('<td><input></td><td><input></td>', button)).toEqual({ added: 0 })
})

test('an added row into which somebody typed stays', async () => {
  await addOne('<td><input></td><td><input></td><td><button type="button" class="gone">删除</button></td>')
  const typed = [...document.querySelectorAll('input')].at(-1) as HTMLInputElement
  typed.value = '89.90'
  await removeRows(untouchedRows())
  expect(document.querySelectorAll('tbody tr')).toHaveLength(2)
})
