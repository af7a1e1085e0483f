import { expect, test } from 'vitest'
import { isTrusted } from '../../../../extension/fill/decide/page-trust.ts'
import { planFill } from '../../../../extension/fill/decide/plan.ts'
import { control } from '../snapshots.ts'

const invoice = {
  invoiceType: 'digital_normal',
  invoiceNumber: '24322215125046730097',
  issueDate: '2026-06-09',
  totalAmount: '68.58',
  taxAmount: '3.88',
  sellerName: '南京远帆样例酒店管理有限公司',
  remark: '住宿',
  items: [],
} as const

/** Whether a page with this title and these labels is filled without a look. */
function isFilled(title: string, labels: readonly string[], taught = false): boolean {
  const controls = labels.map((label) => control(label))
  const plan = planFill(controls, [{ ...invoice, items: [] }])
  return isTrusted({ titles: [title], controls }, plan, taught)
}

test.each([
  ['费用报销单', ['金额', '日期', '事由']],
  ['', ['发票号码', '价税合计', '开票日期']],
  ['OA 系统', ['报销金额', '费用类型', '备注']],
  ['Expense claim', ['Amount', 'Date']],
  ['費用報銷單', ['金額', '合同編號', '日期']],
  ['新建单据', ['发票号码', '税额', '销售方名称']],
  ['快速创建: 支出', ['金额', '交易日期']],
  ['新建記錄', ['報銷金額', '日期']],
  ['出差申請核銷', ['金額', '日期']],
])('%s with %j is an expense form', (title, labels) => {
  expect(isFilled(title, labels)).toBe(true)
})

test.each([
  ['银行承兑汇票登记', ['票面金额', '出票日期', '备注']],
  ['贷款申请', ['金额', '日期']],
  ['工资发放', ['姓名', '金额', '日期']],
  ['合同登记', ['合同编号', '合同金额', '签订日期', '备注']],
  ['', ['金额', '日期', '备注']],
  ['转账汇款', ['金额', '附言']],
  ['保单理赔 发票上传', ['金额', '日期']],
  ['貸款申請', ['開支金額', '日期']],
])('%s with %j is shown before it is written', (title, labels) => {
  expect(isFilled(title, labels)).toBe(false)
})

test('what the person taught about a form is trust enough', () => {
  expect(isFilled('银行承兑汇票登记', ['票面金额'], true)).toBe(true)
})
