import { afterEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => void vi.restoreAllMocks())

async function valuesOf(html: string): Promise<string[]> {
  layOut(`<div><div>发票类型</div>${html}</div>`)
  return (await collectFields()).controls.map(({ value }) => value)
}

test.each([
  ['with a role', '<div role="combobox" tabindex="0"><span></span><i>▾</i></div>', ['']],
  ['without a role', '<div class="my-combo" tabindex="0"><span></span><i>▾</i></div>', ['']],
  ['that shows a choice', '<div role="combobox" tabindex="0"><span>专票</span><i>▾</i></div>', ['专票']],
])('the arrow of a box %s is no value', async (_, html, values) => {
  expect(await valuesOf(html)).toEqual(values)
})

test.each([
  ['a button beside words', '<div tabindex="0">更多 <i>▾</i></div>'],
  ['what no keyboard reaches', '<div class="my-combo"><i>▾</i></div>'],
  ['what does not say that it is chosen from', '<div class="fold" tabindex="0"><i>▾</i></div>'],
])('an arrow of %s is no box', async (_, html) => {
  expect(await valuesOf(html)).toEqual([])
})

test.each([
  [
    'typed into',
    '<div><div class="css-control"><div>Select...</div><div><input role="combobox" aria-autocomplete="list"></div></div></div>',
  ],
  [
    'not typed into',
    '<div class="ud__select"><span class="search"><input role="combobox" readonly></span><span>请选择</span></div>',
  ],
])('an invitation in the box of a list that is %s is no control of its own', async (_, html) => {
  expect(await valuesOf(html)).toEqual([''])
})

test.each([
  ['the keyboard reaches', '<div class="my-date-picker" tabindex="0"><span>年/月/日</span></div>'],
  [
    'the mouse shows to be pressed',
    '<div style="cursor: pointer"><span style="cursor: pointer">YYYY-MM-DD</span></div>',
  ],
])('the form of a date in a box that %s stands where a date will', async (_, html) => {
  expect(await valuesOf(html)).toEqual([''])
})

test('the form of a date beside a box is no box', async () => {
  expect(await valuesOf('<div><input><span>年/月/日</span></div>')).toEqual([''])
  expect(await valuesOf('<p>日 / 月 / 年</p>')).toEqual([])
})

test.each([
  ['that the mouse shows to be pressed', 'style="cursor: pointer"', ['']],
  ['that it does not', '', []],
])('an empty box of a list %s', async (_, style, values) => {
  expect(await valuesOf(`<div class="select-view" ${style}><span class="text"></span></div>`)).toEqual(values)
})

test.each([
  [
    'is drawn as a list',
    '<button type="button" class="select-button"><span>-- 请选择 --</span><i>▾</i></button>',
    [''],
  ],
  ['has the arrow of one', '<button type="button"><span>Select…</span><i class="icon-caret-down"></i></button>', ['']],
  ['is none by its looks', '<button type="button"><span>请选择</span></button>', []],
  ['says what it does', '<button type="button" class="select-button">选择文件上传</button>', []],
  ['sends the form', '<button class="select-button">请选择</button>', []],
])('a button that invites a choice and %s', async (_, html, values) => {
  expect(await valuesOf(html)).toEqual(values)
})
