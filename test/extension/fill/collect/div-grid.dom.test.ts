import { afterEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => vi.restoreAllMocks())

async function collected(html: string): Promise<string[]> {
  layOut(html)
  const { controls } = await collectFields()
  return controls.map(({ labels: [best], row }) => `${best?.text} ${best?.place} ${row?.index ?? '-'}`)
}

const cells = (...insides: string[]) => insides.map((inside) => `<div class="c">${inside}</div>`).join('')
const head = `<div class="head">${cells('', '<i>*</i><span>发票号码</span>', '金额')}</div>`
const row = (number: number) => `<div class="row">${cells(`${number}`, '<p><input></p>', '<input>')}</div>`

test('the cells of a grid of plain boxes are named by its head, row by row', async () => {
  expect(await collected(`<div>${head}<div>${row(1)}</div></div>`)).toEqual(['* 发票号码 column 0', '金额 column 0'])
  expect(await collected(`<div><div>${head}</div><div>${row(1)}${row(2)}</div></div>`)).toEqual([
    '* 发票号码 column 0',
    '金额 column 0',
    '* 发票号码 column 1',
    '金额 column 1',
  ])
})

test('boxes with names of their own stand below no head, nor do rows without one', async () => {
  const named = `<div class="row">${cells('', '<b>备注</b><input>', '<b>事由</b><input>')}</div>`
  expect(await collected(`<div>${head}<div>${named}</div></div>`)).toEqual(['备注 before -', '事由 before -'])
  const other = `<div class="row">${cells('<b>报销人</b>', '<input>', '<input>')}</div>`
  expect((await collected(`<div>${other}</div>`)).filter((name) => name.includes('column'))).toEqual([])
})

test('a card of components with inputs of their own is no head of a grid', async () => {
  const names = ['Invoice No.', 'Total Amount', 'Invoice Date']
  layOut(
    `<form><div class="card">${names.map((name) => `<p><b>${name}</b><x-input></x-input></p>`).join('')}</div></form>`,
  )
  for (const host of document.querySelectorAll('x-input')) host.attachShadow({ mode: 'open' }).innerHTML = '<input>'
  expect((await collectFields()).emptyLists).toEqual([])
})
