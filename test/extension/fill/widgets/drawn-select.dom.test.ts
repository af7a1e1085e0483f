import { afterEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import { insertSteps } from '../../../../extension/fill/write/insert.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => vi.restoreAllMocks())

const html = `<label>税率</label><div class="menu"><div class="unseen"><input name="rate_focus"></div>
  <div class="unseen"><select name="rate"><option value="">请选择</option><option value="6">6%</option></select></div>
  <label>请选择</label><div class="trigger">▾</div></div>`

test('a list hidden within its own drawing is one control, named by what stands before the drawing', async () => {
  layOut(html)
  vi.mocked(Element.prototype.checkVisibility).mockImplementation(function (this: Element) {
    return !this.closest('.unseen')
  })
  const { controls } = await collectFields()
  expect(controls.map(({ widget, labels: [label] }) => [widget, label?.text])).toEqual([['drawn select', '税率']])
})

test('a list without ink is written where what it shows is drawn below it, and only there', async () => {
  const list =
    '<select id="a" style="opacity: 0"><option value="">请选择</option><option value="6">6%</option></select>'
  layOut(`<label for="a">税率</label><div><div><span>请选择</span></div>${list}</div>`)
  const [control] = (await collectFields()).controls
  expect(control).toMatchObject({ widget: 'native select', value: '请选择' })
  expect(control?.barred).toBeUndefined()
  layOut(`<label for="a">税率</label><div><div><span>下一步</span></div>${list}</div>`)
  expect((await collectFields()).controls.map(({ barred }) => barred)).toEqual(['hidden'])
})

/** A list that is drawn anew beside itself, and asks a server for its options once something is typed into its search. */
function drawSearched(records: readonly string[]): HTMLSelectElement {
  layOut(`<label for="a">销售方名称</label><p><select id="a" class="unseen"><option value=""></option></select><span
    class="own-select"><b role="combobox"><i>请选择</i></b></span></p>`)
  vi.mocked(Element.prototype.checkVisibility).mockImplementation(function (this: Element) {
    return !this.closest('.unseen')
  })
  const select = document.querySelector('select') as HTMLSelectElement
  document.querySelector('b')?.addEventListener('mousedown', () => {
    const list = document.createElement('div')
    list.className = 'own-dropdown'
    list.innerHTML = '<input type="search"><ul><li>请再输入至少 2 个字符</li></ul>'
    const [input, options] = [list.querySelector('input') as HTMLInputElement, list.querySelector('ul') as Element]
    input.addEventListener('input', () => {
      const found = records.filter((each) => each.includes(input.value))
      options.innerHTML = found.map((each) => `<li role="option">${each}</li>`).join('') || '<li>未找到结果</li>'
    })
    options.addEventListener('mouseup', ({ target }) => {
      const { textContent } = target as Element
      select.innerHTML += `<option>${textContent}</option>`
      select.value = textContent
      list.remove()
    })
    document.body.append(list)
  })
  return select
}

test('a drawn list that asks a server is searched, and left empty where that has no such record', async () => {
  const seller = '苏州样例信息技术有限公司'
  const write = async (records: string[]) => {
    const select = drawSearched(records)
    const { controls } = await collectFields()
    expect(controls.map(({ widget }) => widget)).toEqual(['drawn select'])
    const step = {
      id: controls[0]?.id ?? '',
      target: 'sellerName',
      kind: 'choice',
      value: seller,
      text: seller,
    } as const
    const [result] = await insertSteps([{ ...step, otherwise: [] }])
    return [result?.outcome, select.value]
  }
  expect(await write(['南京样例商贸有限公司', seller])).toEqual(['filled', seller])
  expect(await write(['南京样例商贸有限公司'])).toEqual(['failed', ''])
})
