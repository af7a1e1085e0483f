import { afterEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => vi.restoreAllMocks())

const list = `<label>发票类型</label><select><option value="">请选择</option><option value="1">专票</option></select>
  <div class="layui-form-select"><div class="layui-select-title"><input readonly placeholder="请选择"></div>
  <dl><dd lay-value="">请选择</dd><dd lay-value="1">专票</dd></dl></div>`

test('a list of Layui is pressed as a person presses it, not set behind its back', async () => {
  layOut(list)
  const hidden = document.querySelector('select') as Element
  vi.mocked(Element.prototype.checkVisibility).mockImplementation(function (this: Element) {
    return this !== hidden
  })
  expect((await collectFields()).controls[0]?.widget).toBe('layui select')
})
