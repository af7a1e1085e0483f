import { afterEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
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
