import { afterEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import type { FillStep } from '../../../../extension/fill/fill-step.ts'
import { addRows } from '../../../../extension/fill/write/add-rows.ts'
import { forgetRows, rowsLeft, untouchedRows } from '../../../../extension/fill/write/added-rows.ts'
import { insertSteps } from '../../../../extension/fill/write/insert.ts'
import { removeRows } from '../../../../extension/fill/write/remove-rows.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => {
  forgetRows()
  vi.restoreAllMocks()
})

/** Shows a page on which everything stands where it, or the nearest around it, says: left, top, width, height. */
function draw(html: string): void {
  layOut(html)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const box = this.closest('[data-box]')?.getAttribute('data-box') ?? '0 0 900 400'
    const [left, top, width, height] = box.split(' ').map(Number)
    return new DOMRect(left, top, width, height)
  })
}

const names = ['序号', '发票号码', '开票日期', '价税合计']
const line = (top: number, texts: string[], mark = '') =>
  `<div class="line" data-box="0 ${top} 400 20" ${mark}>${texts
    .map((text, at) => `<span class="cell" data-box="${at * 100} ${top} 100 20">${text}</span>`)
    .join('')}</div>`
const head = `<div>${line(0, names)}</div>`
const blank = (index: number) => line(20 + index * 20, [`${index + 1}`, '', '', ''])

const cells = async () => (await collectFields()).controls.filter(({ widget }) => widget === 'cell')
const stepFor = (id: string): FillStep => ({
  id,
  target: 'invoiceNumber',
  value: '31525999',
  text: '31525999',
  otherwise: [],
  kind: 'text',
})

test('cells of plain boxes are offered by the names they stand below, in rows where no invoice stands', async () => {
  draw(`${head}<div>${line(20, ['1', '10293847', '2021-07-01', '113.00'])}${blank(1)}</div>`)
  const found = await cells()
  expect(found.map(({ labels: [label] }) => label?.text)).toEqual(names.slice(1))
  expect(new Set(found.map(({ row }) => row?.index))).toEqual(new Set([1]))
})

test('a sign above the numbers of the rows is no name', async () => {
  draw(`<div>${line(0, ['#', ...names.slice(1)])}</div><div>${blank(0)}</div>`)
  expect((await cells()).map(({ labels: [label] }) => label?.text)).toEqual(names.slice(1))
})

/** A row of a table of its own whose cells are 100 wide. */
const tableAt = (left: number, top: number, texts: string[]) =>
  `<table data-box="${left} ${top} ${texts.length * 100} 20"><tr>${texts
    .map((text, at) => `<td data-box="${left + at * 100} ${top} 100 20">${text}</td>`)
    .join('')}</tr></table>`
/** Columns that stay in view are tables of their own: both heads stand before both bodies. */
const locked = `<div>${tableAt(0, 0, ['', '序号'])}${tableAt(200, 0, names.slice(1))}</div>
  <div>${tableAt(0, 20, ['<input type="checkbox">', '1'])}${tableAt(200, 20, ['', '', ''])}</div>`

test('cells of a table are offered by the names of the one above it, past what stands beside either', async () => {
  draw(`<div>${locked}</div>`)
  expect((await cells()).map(({ labels: [label] }) => label?.text)).toEqual(names.slice(1))
  expect((await collectFields()).emptyLists).toEqual([])
})

test('a button adds to a table past the one that locks its first columns, also where the page draws both anew', async () => {
  draw(`<a>增加</a><div><div>${locked}</div></div>`)
  const [, bodies] = document.querySelectorAll('div > div > div')
  document.querySelector('a')?.addEventListener('click', () => {
    const second = tableAt(200, 40, ['', '', '']).replace(/<.?table[^>]*>|<.?tbody>/gu, '')
    const more = (bodies?.innerHTML ?? '').replace(/<\/tbody><\/table>$/u, `${second}</tbody></table>`)
    if (bodies) bodies.innerHTML = more
  })
  const [cell] = await cells()
  expect(await addRows({ control: cell?.id ?? '', count: 1 })).toEqual({ added: 1 })
  expect(await cells()).toHaveLength(6)
})

test.each([
  [
    'that stand below no name',
    `${head}<div>${line(20, ['1', '', '', '']).replaceAll('data-box="', 'data-box="900')}</div>`,
  ],
  ['of a list that names no invoice', `<div>${line(0, ['序号', '姓名', '日期', '金额'])}</div><div>${blank(0)}</div>`],
])('none are of cells %s', async (_, html) => {
  draw(html)
  expect(await cells()).toEqual([])
})

test('rows below the names of another list are of that one', async () => {
  const above = `<div>${line(0, [...names.slice(0, 3), '税额'])}</div>`
  draw(`${above}<div>${line(20, names)}${blank(1)}</div>`)
  expect((await cells()).map(({ labels: [label] }) => label?.text)).toEqual(names.slice(1))
})

test('boxes below a further line of names are named by that', async () => {
  const boxes = (top: number) =>
    line(
      top,
      Array.from(names, () => '<input>'),
    )
  draw(`${line(0, names)}${boxes(20)}${line(40, ['购买方', '税率', '税额', '备注'])}${boxes(60)}`)
  const { controls } = await collectFields()
  expect(controls.map(({ labels: [label] }) => label?.text)).toEqual([...names, '购买方', '税率', '税额', '备注'])
})

/** A grid that draws all its rows anew with each change and opens boxes over the row that was added or pressed twice. */
function grid(
  button: string,
  boxes = '<a role="button" class="take">更新</a><a role="button">取消</a>',
  rows = 0,
): void {
  draw(`<form id="head"><label>事由 <input></label></form><div>${button}<div>${head}<div id="body"></div></div></div>`)
  const held = Array.from({ length: rows }, () => ['', '', ''])
  const body = document.querySelector('#body') as Element
  const show = () => {
    body.innerHTML = held
      .map((texts, index) => line(20 + index * 20, ['<a class="delete" role="button">删除</a>', ...texts]))
      .join('')
  }
  const leave = () => document.querySelector('.editor')?.remove()
  const open = (index: number) => {
    leave()
    const top = 26 + index * 20
    const inputs = [1, 2, 3].map((at) => `<i data-box="${at * 100} ${top} 100 18"><input></i>`).join('')
    body.insertAdjacentHTML(
      'beforeend',
      `<div class="editor" data-box="0 ${top} 400 18">${inputs}<p>${boxes}</p></div>`,
    )
    const editors = [...body.querySelectorAll('input')]
    for (const [at, input] of editors.entries()) input.value = held[index]?.[at] ?? ''
    body.querySelector('.take')?.addEventListener('click', () => {
      held[index] = editors.map(({ value }) => value)
      leave()
      show()
    })
    editors[0]?.focus()
  }
  body.addEventListener('dblclick', ({ target }) => {
    const index = [...body.querySelectorAll('.line')].indexOf((target as Element).closest('.line') as Element)
    if (index >= 0) open(index)
  })
  body.addEventListener('click', ({ target }) => {
    if (!(target as Element).matches('.delete')) return
    held.splice([...body.querySelectorAll('.line')].indexOf((target as Element).closest('.line') as Element), 1)
    show()
  })
  document.querySelector('.add')?.addEventListener('click', () => {
    held.push(['', '', ''])
    show()
    open(held.length - 1)
  })
  show()
}

test.each([
  ['a link', '<a role="button" class="add">新增</a>'],
  ['words in a bar', '<p><span class="tool-btn add"><i></i><b>新增行</b></span><span class="tool-btn">导出</span></p>'],
  [
    'a button within what is named like one',
    '<p class="btn-group"><button type="button" class="add">添加一行</button></p>',
  ],
])('an empty grid of plain boxes is begun by %s, what opens is left, and all rows go again', async (_, button) => {
  grid(button)
  const [list] = (await collectFields()).emptyLists
  expect(list?.heads).toEqual(names)
  expect(await addRows({ control: list?.id ?? '', count: 2 })).toEqual({ added: 2 })
  expect(document.querySelector('.editor')).toBeNull()
  expect(new Set((await cells()).map(({ row }) => row?.index))).toEqual(new Set([0, 1]))
  await removeRows(untouchedRows())
  expect(document.querySelectorAll('#body .line')).toHaveLength(0)
  expect(rowsLeft()).toBe(0)
})

test('boxes laid over a row take a value with their own button', async () => {
  grid('', undefined, 1)
  const [number] = await cells()
  expect(await insertSteps([stepFor(number?.id ?? '')])).toMatchObject([{ outcome: 'filled', readBack: '31525999' }])
  expect(document.querySelector('.editor')).toBeNull()
})

test.each([
  ['holds a box that stands elsewhere', '<a role="button" class="take">确定</a><i data-box="0 300 100 20"><input></i>'],
  ['says that it submits', '<a role="button" class="take">提交</a>'],
])('no button is pressed that %s', async (_, boxes) => {
  grid('', boxes, 1)
  const pressed = vi.fn()
  const [number] = await cells()
  document.addEventListener('click', ({ target }) => (target as Element).matches('.take') && pressed())
  await insertSteps([stepFor(number?.id ?? '')])
  expect(pressed).not.toHaveBeenCalled()
})

test('a list in a form of its own says which form it continues', async () => {
  const full = line(20, ['1', '10293847', '2021-07-01', '113.00'])
  draw(`<div><form><input></form><form>${head}<div>${full}</div><button type="button">添加行</button></form></div>`)
  const { controls, emptyLists } = await collectFields()
  expect(emptyLists.map(({ beside }) => beside)).toEqual([controls[0]?.group])
})
