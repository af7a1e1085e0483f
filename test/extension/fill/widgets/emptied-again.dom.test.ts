import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import type { FillStep } from '../../../../extension/fill/fill-step.ts'
import { insertSteps } from '../../../../extension/fill/write/insert.ts'
import { undoFill } from '../../../../extension/fill/write/undo.ts'
import { forget, noteOurs } from '../../../../extension/fill/write/undo-log.ts'
import { layOut } from '../laid-out.ts'

beforeEach(() => void vi.spyOn(window, 'scrollTo').mockReturnValue(undefined))
afterEach(() => {
  forget()
  vi.restoreAllMocks()
})

const date: Omit<FillStep, 'id'> = {
  target: 'issueDate',
  kind: 'date',
  value: '2021-06-17',
  text: '2021-06-17',
  otherwise: [],
}
const rate: Omit<FillStep, 'id'> = { target: 'taxRate', kind: 'text', value: '6', text: '6%', otherwise: [] }

/** Fills the last control of the page, looks once more as a fill does, and undoes it. */
async function fillAndUndo(step: Omit<FillStep, 'id'>) {
  const last = (await collectFields()).controls.at(-1)
  const [filled] = await insertSteps([{ ...step, id: last?.id ?? '' }])
  await collectFields()
  noteOurs()
  const [undone] = await undoFill()
  return { filled: filled?.readBack, outcome: undone?.outcome, lasting: filled?.lasting }
}

test('a date box that takes what is typed with Enter alone is emptied with Enter', async () => {
  layOut('<div class="a-picker"><input></div>')
  const input = document.querySelector('input') as HTMLInputElement
  let held = ''
  const keep = (text: string) => {
    held = text
  }
  input.addEventListener('change', () => input.value && keep(input.value))
  input.addEventListener('keydown', ({ key }) => key === 'Enter' && keep(input.value))
  input.addEventListener('blur', () => {
    input.value = held
  })
  expect(await fillAndUndo(date)).toMatchObject({ filled: '2021-06-17', outcome: 'restored' })
  expect(held).toBe('')
})

test('a read-only box that opened a calendar is emptied by the button in it, though it says nothing of one', async () => {
  layOut('<p>开票日期 <input readonly></p>')
  const input = document.querySelector('input') as HTMLInputElement
  input.addEventListener('click', () => {
    if (document.querySelector('.panel')) return
    const days = Array.from({ length: 30 }, (_, at) => `<td>${at + 1}</td>`).join('')
    const panel = document.createElement('div')
    panel.className = 'panel'
    panel.innerHTML = `<b>2021年6月</b><table><tr>${days}</tr></table><button type="button">清空</button>`
    panel.addEventListener('click', ({ target }) => {
      const text = (target as Element).textContent ?? ''
      input.value = text === '清空' ? '' : `2021-06-${text.padStart(2, '0')}`
      panel.remove()
    })
    document.body.append(panel)
  })
  expect(await fillAndUndo(date)).toMatchObject({ filled: '2021-06-17', outcome: 'restored' })
})

test.each([
  ['a blank option', '<option></option>', 'restored', undefined],
  ['none', '', 'failed', true],
])('a list in a cell with %s is emptied by it or not at all', async (_, blank, outcome, lasting) => {
  layOut(`<table><thead><tr><th>发票号码</th><th>开票日期</th><th>价税合计</th><th>税率</th></tr></thead>
    <tbody><tr><td></td><td></td><td></td><td></td></tr></tbody></table>`)
  const cell = document.querySelector('td:last-child') as Element
  cell.addEventListener('click', () => {
    if (cell.querySelector('select')) return
    const text = cell.textContent
    cell.innerHTML = `<select>${blank}<option>13%</option><option>6%</option></select>`
    const list = cell.querySelector('select') as HTMLSelectElement
    list.value = text ?? ''
    list.addEventListener('blur', () => cell.replaceChildren(list.value))
  })
  expect(await fillAndUndo(rate)).toEqual({ filled: '6%', outcome, lasting })
})

test('what is chosen in a cell that becomes the box of a list is said to stay', async () => {
  layOut(`<table><thead><tr><th>发票号码</th><th>开票日期</th><th>价税合计</th><th>税率</th></tr></thead>
    <tbody><tr><td></td><td></td><td></td><td></td></tr></tbody></table>`)
  const cell = document.querySelector('td:last-child') as Element
  cell.addEventListener('click', () => {
    if (cell.firstElementChild) return
    const box = document.createElement('span')
    box.role = 'combobox'
    box.tabIndex = 0
    box.textContent = cell.textContent
    cell.replaceChildren(box)
    box.addEventListener('mousedown', () => {
      document.body.insertAdjacentHTML('beforeend', '<ul><li role="option">13%</li><li role="option">6%</li></ul>')
      document.querySelector('ul')?.addEventListener('click', ({ target, currentTarget }) => {
        cell.textContent = (target as Element).textContent
        ;(currentTarget as Element).remove()
      })
    })
  })
  expect(await fillAndUndo(rate)).toMatchObject({ filled: '6%', lasting: true })
})

const expense: Omit<FillStep, 'id'> = {
  target: 'expenseType',
  kind: 'choice',
  value: '餐饮费',
  text: '餐饮费',
  otherwise: [],
}

test.each([
  ['a sign that empties it', '<i class="el-icon-circle-close"></i>', 'restored', undefined],
  ['none', '', 'failed', true],
])('a list of lists with %s is emptied by it, or said to stay', async (_, sign, outcome, lasting) => {
  layOut(`<p>费用类型 <span class="el-cascader"><input readonly>${sign}</span></p>`)
  const input = document.querySelector('input') as HTMLInputElement
  document.querySelector('i')?.addEventListener('click', () => {
    input.value = ''
  })
  input.addEventListener('click', () => {
    if (document.querySelector('.el-cascader-menu')) return
    const menu = document.createElement('ul')
    menu.className = 'el-cascader-menu'
    menu.innerHTML = '<li class="el-cascader-node">餐饮费</li><li class="el-cascader-node">住宿费</li>'
    menu.addEventListener('click', ({ target }) => {
      input.value = (target as Element).textContent ?? ''
      menu.remove()
    })
    document.body.append(menu)
  })
  expect(await fillAndUndo(expense)).toEqual({ filled: '餐饮费', outcome, lasting })
})
