import { afterEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => vi.restoreAllMocks())

/** name of a control → "place of count: label" where it shares one. */
async function shared(html: string) {
  layOut(html)
  const { controls } = await collectFields()
  return Object.fromEntries(
    controls.map(({ labels, shares }) => [
      labels.find(({ place }) => place === 'name')?.text,
      shares ? `${shares.index + 1} of ${shares.count}: ${shares.label.text}` : '',
    ]),
  )
}

test('boxes in one cell behind one label share it', async () => {
  expect(
    await shared(`<table><tr><td>金额/税额</td><td><input name="a"> / <input name="b"></td>
      <td>发票号码</td><td><input name="c"></td></tr></table>`),
  ).toEqual({ a: '1 of 2: 金额/税额', b: '2 of 2: 金额/税额', c: '' })
})
test('so do boxes that a kit wraps, and the boxes of a column', async () => {
  expect(
    await shared(`<form><div class="item"><label for="a">销方名称、税号</label><div><span><input id="a" name="a"></span>
      <span><input name="b"></span></div></div></form>`),
  ).toEqual({ a: '1 of 2: 销方名称、税号', b: '2 of 2: 销方名称、税号' })
  expect(
    await shared(`<table><thead><tr><th>发票号码</th><th>金额/税额</th></tr></thead><tbody><tr><td><input name="n"></td>
      <td><input name="a"><input name="b"></td></tr></tbody></table>`),
  ).toEqual({ n: '', a: '1 of 2: 金额/税额', b: '2 of 2: 金额/税额' })
})
test('a box of the next line, or with a name of its own, shares nothing', async () => {
  expect(await shared('<p>金额/税额 <input name="a"></p><p><input name="b"></p>')).toEqual({ a: '', b: '' })
  expect(await shared('<p>金额/税额 <input name="a"> 备注 <input name="b"></p>')).toEqual({ a: '', b: '' })
})
