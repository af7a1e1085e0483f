import { afterEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => vi.restoreAllMocks())

test.each(['查询', '查詢', '搜尋', '篩選', 'Search', '查询 Search', '搜尋/Query'])(
  'inputs above a button %s search a list and are left alone',
  async (word) => {
    layOut(`<div><label>发票号码<input></label><label>开票日期<input></label><button>${word}</button></div>
    <form><label>发票号码<input></label><button>提交</button></form>`)
    const { controls } = await collectFields()
    expect(controls.map(({ barred }) => barred)).toEqual(['search', 'search', undefined])
  },
)

const line = (tag: string, ...cells: string[]) => cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')
const names = `<tr>${line('th', '', '发票号码', '开票日期', '价税合计')}</tr>`
const boxes = `<tr>${line('td', '', '<input>', '<input>', '')}</tr>`

test('boxes below the names of a head sift the rows of data below them and are left alone', async () => {
  const rows = `<tr>${line('td', '<input type="checkbox">', '', '', '')}</tr>`
  layOut(`<table><thead>${names}${boxes}</thead><tbody>${rows}</tbody></table>`)
  const { controls } = await collectFields()
  const open = controls.filter(({ kind, barred }) => kind !== 'tick' && !barred)
  expect(open.map(({ labels: [label] }) => label?.text)).toEqual(['发票号码', '开票日期', '价税合计'])
  expect(open.every(({ widget }) => widget === 'cell')).toBe(true)
})

test('boxes of a table that has nothing but a head are those of a form', async () => {
  layOut(`<table><thead>${names}${boxes}</thead></table>`)
  expect((await collectFields()).controls.map(({ barred }) => barred)).toEqual([undefined, undefined])
})

test('a row that is named for queries by example is one of them', async () => {
  layOut(`<table>${names}${boxes.replace('<tr', '<tr class="GridQBE"')}</table>`)
  expect((await collectFields()).controls.map(({ barred }) => barred)).toEqual(['search', 'search'])
})
