import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'

// The document of these tests has no layout: everything in it stands where a person can see it.
beforeEach(() => {
  vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(true)
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([new DOMRect(0, 0, 100, 20)] as unknown as DOMRectList)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 20))
})
afterEach(() => vi.restoreAllMocks())

test('a table of one row and two cards in the same form are two lists', async () => {
  const card = '<div class="card"><label>发票号码<input></label><label>开票日期<input></label></div>'
  document.body.innerHTML = `<form>
    <table><thead><tr><th>费用类型</th><th>金额</th></tr></thead><tbody><tr><td><input></td><td><input></td></tr></tbody></table>
    <div class="cards">${card}${card}</div></form>`
  const { controls } = await collectFields()
  const listOf = (label: string) =>
    controls.filter(({ labels }) => labels[0]?.text === label).map(({ row }) => row?.list)
  expect(listOf('金额')).toHaveLength(1)
  expect(new Set(listOf('发票号码')).size).toBe(1)
  expect(listOf('发票号码')).not.toContain(listOf('金额')[0])
})
