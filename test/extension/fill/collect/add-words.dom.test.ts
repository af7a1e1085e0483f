import { expect, test } from 'vitest'
import { saysAdd } from '../../../../extension/fill/collect/add-words.ts'

function button(words: string, title = ''): Element {
  const element = document.createElement('button')
  element.textContent = words
  element.title = title
  return element
}

test.each([
  '添加另一个 发票明细',
  '⊕ 添加更多费用',
  '＋ 再加一张',
  '再添加一行',
  '继续新增一笔费用',
  '加一笔',
  'add_circle_outline 新增发票',
  'Add another',
  'Add another invoice',
  '添加下一张',
  '新增行项目',
  '插入一行',
  '新增支出明细',
  '增加(&A)',
  '添加行 (Ctrl+I)',
  '新增发票 +',
  '+ Expense',
  'Add detail line',
])('%s adds to a list', (words) => {
  expect(saysAdd(button(words))).toBe(true)
})

test('a sign adds where its title says so', () => {
  expect(saysAdd(button('+', '添加另一行'))).toBe(true)
  expect(saysAdd(button('+', '添加另一个 供应商'))).toBe(false)
})

test.each([
  '保存并增加另一个',
  '保存并继续添加',
  '添加更多供应商',
  '新增项目',
  '添加附件',
  '新建报销单',
  '导入发票',
  '继续',
  '再提交一次',
  '多',
])('%s does not, or adds something else', (words) => {
  expect(saysAdd(button(words))).toBe(false)
})
