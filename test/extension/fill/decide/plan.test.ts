import { describe, expect, test } from 'vitest'
import { planFill, planScored } from '../../../../extension/fill/decide/plan.ts'
import { scorePage } from '../../../../extension/fill/decide/score-page.ts'
import type { PlanOptions } from '../../../../extension/fill/fill-plan.ts'
import type { EmptyList, FieldSnapshot } from '../../../../extension/fill/snapshot.ts'
import type { Invoice } from '../../../../shared/invoice.ts'
import { control, select } from '../snapshots.ts'

const invoice: Invoice = {
  invoiceType: 'vat_e_normal',
  invoiceCode: '032012100111',
  invoiceNumber: '53125860',
  issueDate: '2021-06-08',
  totalAmount: '59359.98',
  amountExcludingTax: '52530.96',
  taxAmount: '6829.02',
  taxRate: '13%',
  checkCode: '61356830654278305899',
  sellerName: '南京青禾样例信息技术服务有限公司',
  sellerTaxId: '91320100MAXF76FX07',
  sellerBankAccount: '样例银行南京城东支行 7670074990194260',
  buyerName: '北京青禾样例餐饮管理有限公司',
  buyerTaxId: '91110100MAXUML036Q',
  payee: '冯例明',
  remark: '订单 8871',
  items: [
    {
      name: '*电子计算机*笔记本电脑',
      spec: 'YL-14 16G',
      unit: '台',
      quantity: '6',
      unitPrice: '8755.16',
      amount: '52530.96',
      taxRate: '13%',
      taxAmount: '6829.02',
    },
  ],
}

/** What is written, by the label of the control; values left alone are not in it. */
function written(controls: FieldSnapshot[], given: Invoice | Invoice[] = invoice, options: PlanOptions = {}) {
  const { steps } = planFill(controls, [given].flat(), options)
  return Object.fromEntries(
    steps.map(({ step }) => {
      const snapshot = controls.find(({ id }) => id === step.id)
      return [`${snapshot?.labels[0]?.text}${snapshot?.row ? ` ${snapshot.row.index}` : ''}`, step.text]
    }),
  )
}
const labels = (...names: string[]) => names.map((name) => control(name))

describe("today's date that a page begins with", () => {
  const today = (label: string, given = {}) => control(label, { value: '2026-11-30', today: true, ...given })
  const empty = labels('发票号码', '价税合计')
  test('gives way to that of an invoice in a form without one', () =>
    expect(written([...empty, today('开票日期')])).toMatchObject({ 开票日期: '2021-06-08' }))
  test('stays where the form is begun', () =>
    expect(
      written([...labels('价税合计'), control('发票号码', { value: '53125860' }), today('开票日期')]),
    ).not.toHaveProperty('开票日期'))
  test('stays as that of the claim', () =>
    expect(written([...empty, today('费用发生日期')])).not.toHaveProperty('费用发生日期'))
  test('leaves its row free', () => {
    const row = { list: 'a', index: 0 }
    const boxes = ['发票号码', '价税合计'].map((label) => control(label, { row }))
    expect(written([...boxes, today('费用日期', { row })])).toMatchObject({
      '发票号码 0': '53125860',
      '费用日期 0': '2021-06-08',
    })
  })
})

describe('words with several meanings are read by what stands beside them', () => {
  test('金额 alone is the total', () => {
    expect(written(labels('发票号码', '金额'))).toMatchObject({ 金额: '59359.98' })
  })
  test('城市 is the town of a taxi only where the form asks for the car', () => {
    const taxi: Invoice = {
      invoiceType: 'taxi',
      totalAmount: '84.00',
      plateNumber: '粤B00001',
      city: '深圳',
      items: [],
    }
    expect(written(labels('车牌号', '城市'), taxi)).toMatchObject({ 城市: '深圳' })
    expect(written(labels('目的地', '城市'), taxi)).not.toHaveProperty('城市')
  })
  test('校验码 is that of the paper where number and code of it are asked for', () => {
    expect(written(labels('票据代码', '票据号码', '校验码'))).toMatchObject({ 校验码: '61356830654278305899' })
    expect(written(labels('手机号码', '校验码'))).toEqual({})
  })
  test('车费 is what a ride came to only where the form asks for the car or the way', () => {
    expect(written(labels('车费(元)', '车牌号'))).toMatchObject({ '车费(元)': '59359.98' })
    expect(written(labels('车费', '发票号码'))).not.toHaveProperty('车费')
  })
  test('金额 beside 税率 and 税额, the columns of an invoice, is without tax', () => {
    expect(written(labels('金额', '税率', '税额'))).toMatchObject({ 金额: '52530.96', 税额: '6829.02' })
  })
  test('金额 of a transaction is what was paid, also beside 税额', () => {
    expect(written(labels('费用类型', '交易日期', '金额', '税率', '税额'))).toMatchObject({ 金额: '59359.98' })
  })
  test('金额 beside 税额 alone, or in an expense, is left to the person', () => {
    for (const names of [
      ['发票号码', '金额', '税额'],
      ['费用类型', '金额', '税率', '税额'],
    ]) {
      const plan = planFill(labels(...names), [invoice])
      expect(plan.left).toContainEqual(expect.objectContaining({ outcome: 'ambiguous', label: '金额' }))
      expect(plan.steps.map(({ step }) => step.value)).not.toContain(invoice.totalAmount)
      expect(plan.steps.map(({ step }) => step.value)).not.toContain(invoice.amountExcludingTax)
    }
  })
  test('金额 beside 税额 is without tax where the form repeats an invoice: its code, or what the bureau asks for', () => {
    for (const names of [
      ['发票代码', '发票号码', '金额', '税额'],
      ['费用类别', '发票号码', '校验码', '金额', '税额'],
    ])
      expect(written(labels(...names))).toMatchObject({ 金额: '52530.96', 税额: '6829.02' })
  })
  test('金额 beside 其中税额 has the tax in it', () => {
    expect(written(labels('日期', '商家', '金额', '其中税额', '发票编号'))).toMatchObject({ 金额: '59359.98' })
  })
  test('类别 is a kind of expense where one is chosen beside what was spent', () => {
    const lodging = { items: [{ name: '*住宿服务*住宿费' }], invoiceNumber: '53125861' }
    const form = (names: string[]) => [...labels(...names), select('类别', ['住宿', '餐费'])]
    const chosen = (names: string[]) => planFill(form(names), [lodging]).steps.map(({ step }) => step.target)
    expect(chosen(['商家', '发票编号'])).toContain('expenseType')
    expect(chosen(['发票编号'])).not.toContain('expenseType')
  })
  test('Amount of an expense in English is with tax', () => {
    expect(written(labels('Expense Type', 'Amount', 'Tax Amount'))).toMatchObject({ Amount: '59359.98' })
  })
  test('金额 of an expense is with tax where the form shows the sum that is reimbursed', () => {
    const form = [...labels('费用类型', '金额', '税额'), control('报销总金额', { barred: 'disabled', value: '0.00' })]
    expect(written(form)).toMatchObject({ 金额: '59359.98', 税额: '6829.02' })
  })
  test('the hint of a box says which 金额 it is, whatever stands beside it', () => {
    const amount = (text: string) => control('金额', { texts: [{ place: 'title', text }] })
    expect(written([amount('凭证货币的总发票金额'), control('税额')])).toMatchObject({ 金额: '59359.98' })
    expect(written([amount('不含税的净额'), control('税额')])).toMatchObject({ 金额: '52530.96' })
  })
  test('a word of bookkeeping is known by the rest of a form, also where all its boxes say what they ask for by a hint', () => {
    const hint = (text: string): FieldSnapshot => ({ ...control(text), labels: [{ place: 'placeholder', text }] })
    const form = ['開票日期', '總計（含稅）', '賣方名稱', '請輸入憑證號碼'].map(hint)
    expect(written(form)).toMatchObject({ 請輸入憑證號碼: '53125860' })
    expect(written([hint('請輸入憑證號碼'), hint('備註')])).not.toHaveProperty('請輸入憑證號碼')
  })
  test('of amounts in two currencies that of the invoice is asked for', () => {
    expect(written(labels('Invoice no.', 'Amount (RMB)', 'Amount (HKD)'))).toMatchObject({ 'Amount (RMB)': '59359.98' })
    expect(written(labels('发票号码', '发票金额（港币）'))).toEqual({ 发票号码: '53125860' })
  })
  test('金额 below another heading is no amount of the invoice', () => {
    const under = (section: string) => control('金额', { sections: [section], id: section })
    const plan = planFill(
      [under('合同信息'), under('补贴明细'), under('其他费用（无票）'), under('发票信息'), under('报销打款')],
      [invoice],
    )
    expect(plan.steps.map(({ step }) => [step.id, step.value])).toEqual([['发票信息', invoice.totalAmount]])
  })
  test('words of bookkeeping mean the invoice where the form asks for one', () => {
    expect(written(labels('发票金额', '税额', '账单日期', '参照'))).toMatchObject({
      账单日期: '2021-06-08',
      参照: '53125860',
    })
    expect(written(labels('總金額（含稅）', '銷售額（未稅）', '憑證號碼'))).toMatchObject({ 憑證號碼: '53125860' })
    expect(written(labels('Document date', 'Cost center'))).toEqual({})
  })
  test('金额 beside 不含税金额 and 税额 is the total', () => {
    expect(written(labels('金额', '不含税金额', '税额'))).toMatchObject({ 金额: '59359.98', 不含税金额: '52530.96' })
  })
  test('a placeholder can say what the label does not', () => {
    expect(written([control('支出金额', { placeholder: '不含税金额' })])).toEqual({ 支出金额: '52530.96' })
  })
  test('税号 is of the party named just before it', () => {
    expect(
      written([
        control('供应商名称'),
        control('税号', { id: 'a' }),
        control('发票抬头'),
        control('税号 ', { id: 'b' }),
      ]),
    ).toMatchObject({
      税号: '91320100MAXF76FX07',
      '税号 ': '91110100MAXUML036Q',
    })
  })
  test('名称 and 税号 are of the party in the heading', () => {
    const under = (section: string, name: string) => control(name, { sections: [section] })
    const controls = [under('购买方信息', '名称'), under('购买方信息', '纳税人识别号')]
    expect(written(controls)).toEqual({ 名称: invoice.buyerName, 纳税人识别号: invoice.buyerTaxId })
    const seller = [under('销售方', '名称'), under('销售方', '开户行及账号')]
    expect(written(seller)).toEqual({ 名称: invoice.sellerName, 开户行及账号: invoice.sellerBankAccount })
  })
  test('a heading with a word for a party is not of that party where the box before names the other', () => {
    const under = (name: string) => control(name, { sections: ['商户缴费开票登记'] })
    expect(written([under('发票抬头'), under('纳税人识别号')])).toEqual({
      发票抬头: invoice.buyerName,
      纳税人识别号: invoice.buyerTaxId,
    })
  })
  test('a heading of one party stands, whatever the box before it in the page names', () => {
    const boxes = [control('销售方名称'), control('纳税人识别号', { sections: ['购买方'] })]
    expect(written(boxes)).toMatchObject({ 纳税人识别号: invoice.buyerTaxId })
  })
  test('税号 of nobody is left to the person', () => {
    const plan = planFill(labels('发票号码', '税号'), [invoice])
    expect(plan.left).toContainEqual(expect.objectContaining({ outcome: 'ambiguous', reason: 'close-meanings' }))
    expect(plan.steps).toHaveLength(1)
  })
  test('项目名称 is a project, unless it stands in a line of goods', () => {
    expect(written(labels('发票号码', '项目名称'))).not.toHaveProperty('项目名称')
    expect(written(labels('项目名称', '规格型号', '数量', '单价'))).toMatchObject({
      项目名称: '*电子计算机*笔记本电脑',
    })
  })
  test('单位 is an organisation, unless it stands in a line of goods', () => {
    expect(written(labels('发票号码', '单位'))).not.toHaveProperty('单位')
    expect(written(labels('数量', '单位', '单价'))).toMatchObject({ 单位: '台' })
  })
  test('票据号码 beside 到期日 is a bank draft', () => {
    expect(written(labels('票据号码', '到期日', '承兑人'))).toEqual({})
    expect(written(labels('票据号码', '票据日期'))).toMatchObject({ 票据号码: '53125860' })
  })
  test('校验码 needs an invoice number beside it, else it is a CAPTCHA', () => {
    expect(written(labels('用户名', '校验码'))).toEqual({})
    expect(written(labels('发票号码', '校验码'))).toMatchObject({ 校验码: '61356830654278305899' })
  })
  test('号码 under the heading 发票信息 is the invoice number', () => {
    expect(written([control('号码', { sections: ['发票信息'] })])).toEqual({ 号码: '53125860' })
    expect(written([control('号码', { sections: ['票面信息'] })])).toEqual({ 号码: '53125860' })
    expect(written([control('号码', { sections: ['联系人'] })])).toEqual({})
  })
  test('in a form of Taiwan only date, amount and vendor are written', () => {
    expect(written(labels('發票字軌號碼', '賣方統一編號', '賣方名稱', '發票日期', '總金額'))).toEqual({
      賣方名稱: invoice.sellerName,
      發票日期: '2021-06-08',
      總金額: '59359.98',
    })
  })
})

describe('an invoice enters one record, and no record of another', () => {
  const row = (list: string, index: number, values: Record<string, string>, section = '') =>
    Object.entries(values).map(([name, value]) =>
      control(name, { row: { list, index }, value, sections: section ? [section] : [] }),
    )
  const blank = { 发票号码: '', 开票日期: '', 价税合计: '' }

  test('a form that holds the number of another one is left alone, and the report says so', () => {
    const form = [control('发票号码', { value: '88776655' }), ...labels('发票代码', '开票日期', '价税合计')]
    const plan = planFill(form, [invoice])
    expect(plan.steps).toEqual([])
    expect(plan.left).toContainEqual(expect.objectContaining({ field: 'totalAmount', reason: 'other-invoice' }))
    expect(written(form, invoice, { overwrite: true })).toMatchObject({ 发票号码: '53125860', 价税合计: '59359.98' })
  })
  test('so is one that holds the code of another one', () => {
    expect(written([control('发票代码', { value: '4201211130' }), ...labels('发票号码', '价税合计')])).toEqual({})
  })
  test('a form that holds its own number gets the rest, as one with a number of the house does', () => {
    for (const value of ['53125860', 'FP-2026-003'])
      expect(written([control('发票号码', { value }), control('价税合计')])).toEqual({ 价税合计: '59359.98' })
  })
  test('the row that holds its number is its row: no other one is begun', () => {
    const rows = [...row('a', 0, { ...blank, 发票号码: '53125860' }), ...row('a', 1, blank)]
    expect(written(rows)).toEqual({ '开票日期 0': '2021-06-08', '价税合计 0': '59359.98' })
  })
  test('of two lists that ask for a number it enters the one of its kind', () => {
    const stay: Invoice = { ...invoice, items: [{ name: '*住宿服务*住宿费' }] }
    const lists = [...row('a', 0, blank, '一、城市间交通费'), ...row('b', 0, blank, '二、住宿费')]
    const steps = planFill(lists, [stay]).steps.map(({ step }) => step.id)
    expect(steps).toEqual(lists.slice(3).map(({ id }) => id))
    expect(planFill(lists.slice(0, 3), [stay]).steps).toEqual([])
  })
})

describe('numbers of digital invoices', () => {
  const digital: Invoice = {
    ...invoice,
    invoiceType: 'digital_normal',
    invoiceCode: undefined,
    invoiceNumber: '24322215125046730097',
  }
  test('go to 数电发票号码 alone where the form has both boxes', () => {
    expect(written(labels('发票号码', '数电发票号码'), digital)).toEqual({ 数电发票号码: '24322215125046730097' })
  })
  test('go to 发票号码 where there is no other box', () => {
    expect(written(labels('发票代码', '发票号码'), digital)).toEqual({ 发票号码: '24322215125046730097' })
  })
})

describe('never written', () => {
  test.each([
    ['payment fields', control('收款账号')],
    ['the payee, whom the invoice prints too', control('收款人')],
    ['bank of the employee', control('开户行')],
    ['a CAPTCHA', control('图形验证码')],
    ['a search box', control('搜索发票号码')],
    ['a disabled control', control('税额', { barred: 'disabled' })],
    ['what does not fit in length', control('发票号码', { maxLength: 4 })],
    ['what does not fit the pattern of the page', control('发票号码', { pattern: '[A-Z]{2}\\d{8}' })],
  ])('%s', (_, snapshot) => expect(written([control('发票代码'), snapshot])).toEqual({ 发票代码: '032012100111' }))

  test('but not what stands beside such a box', () => {
    const labels = [
      { place: 'before', text: '发票号码' },
      { place: 'after', text: '银行卡号' },
    ] as const
    expect(Object.values(written([control('发票号码', { labels: [...labels] })]))).toEqual([invoice.invoiceNumber])
  })

  test('what the person typed, unless asked to', () => {
    const typed = control('销售方名称', { value: '手工填写' })
    expect(written([typed])).toEqual({})
    expect(written([typed], invoice, { overwrite: true })).toEqual({ 销售方名称: invoice.sellerName })
  })
  test.each([
    '0.00',
    '0.00 元',
    'CNY 0.00',
    '0%',
    '元',
    '請選擇稅率',
    'Please choose',
    '¥ ',
    '____-__-__',
    '请选择',
    'MM/DD/YYYY',
  ])('but %s is nothing anybody typed', (value) => {
    expect(Object.keys(written([control('价税合计', { value })]))).toEqual(['价税合计'])
  })
  test('a list that still shows its first option was chosen by nobody', () => {
    const list = select('发票类型', ['增值税专用发票', '增值税电子普通发票'], {
      value: '增值税专用发票',
      untouched: true,
    })
    expect(planFill([list], [invoice]).steps).toHaveLength(1)
  })
  test('what is there already is not written again', () => {
    const plan = planFill([control('价税合计', { value: '59,359.98' })], [invoice])
    expect(plan.steps).toEqual([])
    expect(plan.left).toMatchObject([{ outcome: 'skipped', reason: 'same' }])
  })
})

describe('one to one', () => {
  test('two boxes with the same name are left to the person', () => {
    const plan = planFill(labels('发票号码', '发票号码'), [invoice])
    expect(plan.steps).toEqual([])
    expect(plan.left).toMatchObject([{ field: 'invoiceNumber', outcome: 'ambiguous', reason: 'close-controls' }])
  })
  test('of two forms the one that asks for more is filled', () => {
    const other = control('发票号码', { group: '0/form-1' })
    const plan = planFill([other, ...labels('发票号码', '发票代码', '开票日期')], [invoice])
    expect(plan.steps.map(({ step }) => step.id)).not.toContain(other.id)
    expect(plan.steps).toHaveLength(3)
  })
  test('every guess says why', () => {
    const [step] = planFill(labels('发票号码'), [invoice]).steps
    expect(step?.entry).toMatchObject({
      field: 'invoiceNumber',
      confidence: 1,
      because: ['label “发票号码” means 发票号码'],
    })
  })
})

describe('what only a form asks for is inferred and marked', () => {
  test('费用日期, 报销金额 and 附件张数', () => {
    const { steps } = planFill(labels('费用日期', '报销金额', '附件张数'), [invoice])
    expect(steps.map(({ entry }) => [entry.field, entry.value, entry.inferred])).toEqual([
      ['expenseDate', '2021-06-08', true],
      ['reimbursementAmount', '59359.98', true],
      ['attachmentCount', '1', true],
    ])
  })
  test('a ticket tells the means of transport, an invoice does not', () => {
    const train = { ...invoice, invoiceType: 'rail', vehicleNumber: 'K512' } as const
    expect(written(labels('交通工具'), { ...train, vehicleNumber: 'G1014' })).toEqual({ 交通工具: '高铁' })
    expect(written(labels('交通工具'), train)).toEqual({ 交通工具: '火车' })
    expect(written(labels('交通工具'))).toEqual({})
  })
  test('a journey is the day it was made', () => {
    expect(written(labels('费用日期'), { ...invoice, travelDate: '2021-06-01' })).toEqual({ 费用日期: '2021-06-01' })
  })
  test('事由 is the person’s own: offered, not written', () => {
    const plan = planFill(labels('报销事由'), [invoice])
    expect(plan.steps).toEqual([])
    expect(plan.left).toMatchObject([{ field: 'description', outcome: 'skipped', reason: 'offered' }])
  })
  test('tax of an ordinary invoice is not deductible', () => {
    expect(written(labels('可抵扣税额'))).toEqual({})
    expect(written(labels('可抵扣税额'), { ...invoice, invoiceType: 'vat_special' })).toEqual({ 可抵扣税额: '6829.02' })
  })
})

test('a date in three boxes is written in parts', () => {
  const controls = [
    select('', ['年', '2020', '2021'], { labels: [{ place: 'before', text: '开票日期' }] }),
    select('', ['月', '5', '6'], { labels: [{ place: 'aria', text: '月' }] }),
    select('', ['日', '8', '9'], { labels: [{ place: 'aria', text: '日' }] }),
  ]
  expect(planFill(controls, [invoice]).steps.map(({ step }) => step.text)).toEqual(['2021', '6', '8'])
})

test.each<[string, string[], (string | undefined)[], string?]>([
  ['behind', ['开票日期', '年', '月'], ['年', '月', '日']],
  ['behind and in the name of', ['开票日期', '年', '月'], ['年', '月', '日'], 'year'],
  ['before', ['年', '月', '日'], ['月', '日', undefined]],
])('a date in three boxes is written in parts when their words stand %s them', (_, before, after, name) => {
  const boxes = before.map((text, index) => {
    const behind = after[index]
    const date = { place: 'aria' as const, text: '开票日期' }
    const named = index === 0 ? [date, ...(name ? [{ place: 'name' as const, text: name }] : [])] : []
    return control('', {
      labels: [...named, { place: 'before', text }, ...(behind ? [{ place: 'after' as const, text: behind }] : [])],
    })
  })
  expect(planFill([control('发票号码'), ...boxes], [invoice]).steps.map(({ step }) => step.text)).toEqual([
    '53125860',
    '2021',
    '6',
    '8',
  ])
})

const years = ['', '2020', '2021', '2022']
const upTo = (last: number) => Array.from({ length: last }, (_, index) => String(index + 1).padStart(2, '0'))
const textsOf = (controls: FieldSnapshot[]) => planFill(controls, [invoice]).steps.map(({ step }) => step.text)
const under = (sections: string[], names = ['Year', 'Month', 'Day']) => names.map((name) => control(name, { sections }))

test('three boxes named by their parts alone are the date that the heading over them names', () => {
  const number = control('发票号码', { sections: ['发票信息'] })
  expect(textsOf([number, ...under(['Invoice date'])])).toEqual(['53125860', '2021', '6', '8'])
  expect(textsOf([number, ...under(['开票日期', '发票信息'], ['日', '月', '年'])]).toSorted()).toEqual(
    ['53125860', '2021', '6', '8'].toSorted(),
  )
  expect(textsOf([number, ...under(['申请日期'])])).toEqual(['53125860'])
  expect(textsOf([number, ...under(['开票日期']), ...under(['出生日期'])])).toEqual(['53125860', '2021', '6', '8'])
})

test.each([
  ['that programmers count is given another', 'claim[items_attributes][0][number]', 1],
  ['that nobody counts takes none', 'number', 0],
  ['whose kit counts its boxes takes none', 'van-field-7-input', 0],
])('a card %s where it holds another invoice', (_, name, count) => {
  const held = control('发票号码', { value: '26442000000512066731', texts: [{ place: 'name', text: name }] })
  const { steps, missingRows } = planFill([held, control('价税合计', { value: '5300.00' })], [invoice])
  expect([steps, missingRows]).toEqual([[], count ? [{ control: held.id, count }] : []])
})

test('in each card of a list the heading over three boxes names a date', () => {
  const boxes = [0, 1].flatMap((index) => {
    const row = { list: 'cards', index }
    return [control('票据号码', { row }), ...under(['开票日期 *'], ['年', '月', '日']).map((box) => ({ ...box, row }))]
  })
  const { steps } = planFill(boxes, [
    { items: [], invoiceNumber: '53125861', issueDate: '2024-06-09' },
    { items: [], invoiceNumber: '53125862', issueDate: '2024-06-10' },
  ])
  const texts = steps.map(({ step }) => step.text)
  expect(texts).toEqual(['53125861', '2024', '6', '9', '53125862', '2024', '6', '10'])
})

test('a part of a date that only programmers name is told by the heading over it', () => {
  const lists = [years, upTo(12), upTo(31)].map((options, index) =>
    select('', options, { sections: ['开票日期'], labels: [{ place: 'name', text: `issued_on(${index + 1}i)` }] }),
  )
  const { steps } = planFill([control('发票号码'), ...lists], [invoice])
  expect(steps.map(({ entry }) => entry.label)).toEqual(['发票号码', '开票日期', '开票日期', '开票日期'])
})

test('日期 with a mark behind it asks for all of a date', () => {
  const { steps } = planFill(
    [control('日期*', { placeholder: 'dd/MM/yyyy' })],
    [{ items: [], issueDate: '2024-06-09' }],
  )
  expect(steps[0]?.step.text).toBe('09/06/2024')
})

test('a heading over more than the three boxes names no date', () => {
  expect(textsOf([control('发票号码', { sections: ['开票日期'] }), ...under(['开票日期'])])).toEqual(['53125860'])
  expect(textsOf([control('发票号码'), ...under(['开票日期']), ...under(['开票日期'])])).toEqual(['53125860'])
})

test('three lists behind the name of a date need no words for year, month and day', () => {
  const lists = [select('开票日期', years), select('', upTo(12)), select('', upTo(31))]
  expect(textsOf([control('发票号码'), ...lists])).toEqual(['53125860', '2021', '6', '8'])
  const named = [select('开票日期', ['--年--', '2021']), select('', ['请选择月份', '06']), select('', ['- 日 -', '08'])]
  expect(textsOf([control('发票号码'), ...named])).toEqual(['53125860', '2021', '6', '8'])
})

test('a list of kinds of paper beside what an invoice says is chosen from; a box for the kind of the claim is not', () => {
  const invoiceBoxes = [control('发票号码'), control('開票日期'), control('金額')]
  const papers = ['請選擇', '發票', '的士收據']
  expect(textsOf([...invoiceBoxes, select('單據種類 Type', papers)])).toHaveLength(4)
  expect(textsOf([...invoiceBoxes, select('收据状态', ['增值税普通发票', '无收据'])])).toHaveLength(4)
  expect(textsOf([...invoiceBoxes, control('单据类型')])).toHaveLength(3)
  expect(textsOf([select('单据类型', papers), control('申请人')])).toEqual([])
})

test('three boxes take the parts of a date in the order that their label tells', () => {
  const label = { place: 'column' as const, text: '開票日期 日 / 月 / 年' }
  const boxes = [0, 1, 2].map((index) => control('', { texts: [label], shares: { index, count: 3, label } }))
  expect(textsOf([control('发票号码'), ...boxes])).toEqual(['53125860', '8', '6', '2021'])
})

test('a date in three boxes is written whole or not at all', () => {
  const lists = [select('开票日期', ['', '2022', '2023']), select('', upTo(12)), select('', upTo(31))]
  const plan = planFill([control('发票号码'), ...lists], [invoice])
  expect(plan.steps.map(({ step }) => step.text)).toEqual(['53125860'])
  expect(plan.left.map(({ reason }) => reason)).toEqual(['no-option', 'no-option', 'no-option'])
  const held = [
    control('开票日期', { unit: '年', value: '2019' }),
    control('', { unit: '月' }),
    control('', { unit: '日' }),
  ]
  expect(textsOf([control('发票号码'), ...held])).toEqual(['53125860'])
})

test('one box alone takes no part of a date, whatever it is called in the markup', () => {
  const named = control('开票日期', { texts: [{ place: 'name', text: 'day' }] })
  expect(textsOf([control('发票号码'), named])).toEqual(['53125860', '2021-06-08'])
  expect(textsOf([control('发票号码'), control('开票日期', { texts: [{ place: 'aria', text: '日' }] })])).toEqual([
    '53125860',
  ])
})

test('months and days get two figures where the box asks for two, and may get them elsewhere', () => {
  const boxes = [
    control('开票日期', { placeholder: 'YYYY' }),
    control('', { placeholder: 'MM' }),
    control('', { unit: '日' }),
  ]
  const steps = planFill([control('发票号码'), ...boxes], [invoice]).steps.map(({ step }) => step)
  expect(steps.slice(1).map(({ text, otherwise }) => [text, ...otherwise])).toEqual([
    ['2021'],
    ['06', '6'],
    ['8', '08'],
  ])
})

test('a year of the Republic is counted from 1912 in a box of its own, too', () => {
  const boxes = [control('開立日期 民國', { unit: '年' }), control('', { unit: '月' }), control('', { unit: '日' })]
  expect(textsOf([control('發票號碼'), ...boxes])).toEqual(['53125860', '110', '6', '8'])
})

test('a date whose name stands behind its box is written whole', () => {
  const date = control('', { labels: [{ place: 'after', text: '日期' }] })
  expect(planFill([control('发票号码'), date], [invoice]).steps.map(({ step }) => step.value)).toContain('2021-06-08')
})

test('an amount in boxes for 元, 角 and 分 goes whole into none of them', () => {
  const jiao = control('', { labels: [{ place: 'after', text: '角' }] })
  const boxes = [control('价税合计', { unit: '元' }), jiao, control('', { labels: [], unit: '分' })]
  expect(written([control('发票号码'), ...boxes])).toEqual({ 发票号码: '53125860' })
  expect(written([control('价税合计', { unit: '元' })])).toEqual({ 价税合计: '59359.98' })
})

test('cents stand behind a comma where the form shows them so', () => {
  const texts = (...controls: FieldSnapshot[]) =>
    planFill([control('发票号码'), ...controls], [invoice]).steps.map(({ step }) => [step.text, ...step.otherwise])[1]
  expect(texts(control('价税合计', { placeholder: '0,00' }))).toEqual(['59359,98', '59359.98'])
  expect(texts(control('价税合计'), control('Limit', { value: '1.234,56' }))).toEqual(['59359,98', '59359.98'])
  expect(texts(control('价税合计'), control('Limit', { value: '1,234.56' }))).toEqual(['59359.98'])
  expect(texts(control('价税合计', { placeholder: '0,00' }), control('Limit', { value: '5.00' }))).toEqual(['59359.98'])
  expect(texts(control('价税合计', { placeholder: '0,00', kind: 'number' }))).toEqual(['59359.98'])
  expect(texts(control('价税合计', { placeholder: '1,000' }))).toEqual(['59359.98'])
})

const nameless = (name: string) => control('', { labels: [{ place: 'name', text: name }] })

test('boxes named by the first letters of their syllables alone are read where one form has two of them', () => {
  const names = ['txtFPHM', 'fp_kprq', 'ctl00$ContentPlaceHolder1$txtJSHJ', 'SE', 'xsfmc']
  expect(textsOf(names.map(nameless)).toSorted()).toEqual(
    ['53125860', '2021-06-08', '59359.98', '6829.02', '南京青禾样例信息技术服务有限公司'].toSorted(),
  )
  expect(textsOf([nameless('fphm'), nameless('se')])).toEqual([])
  expect(textsOf([nameless('fphm'), { ...nameless('kprq'), group: '0/form-1' }])).toEqual([])
  expect(textsOf([nameless('fphm'), nameless('old_kprq'), nameless('yjshj')])).toEqual([])
  const labelled = control('申请日期', { texts: [{ place: 'name', text: 'kprq' }] })
  expect(textsOf([nameless('fphm'), nameless('jshj'), labelled]).toSorted()).toEqual(['53125860', '59359.98'])
})

test('Amount 金額 is the amount, as each half would be', () => {
  expect(written([control('Amount 金額'), control('發票號碼')])).toMatchObject({ 'Amount 金額': '59359.98' })
})

describe('amounts in another currency', () => {
  const inRow = (...controls: FieldSnapshot[]) => controls.map((each) => ({ ...each, row: { list: 'l', index: 0 } }))
  const names = ['Invoice No.', 'Total Amount'] as const
  const chosen = { value: 'HKD', untouched: true }

  test.each(['Ccy', 'Currency', '幣別', 'Unit of count'])('are none where %s offers ours, which is chosen', (name) => {
    const row = inRow(...labels(...names), select(name, ['HKD', 'RMB', 'USD'], chosen))
    expect(written(row)).toEqual({ 'Invoice No. 0': '53125860', 'Total Amount 0': '59359.98', [`${name} 0`]: 'CNY' })
  })
  test.each([
    ['offers no other', select('Ccy', ['HKD', 'USD'], chosen)],
    ['was chosen by the person', select('Ccy', ['HKD', 'RMB'], { value: 'HKD' })],
    ['is written by the page', control('Currency', { value: 'HKD', barred: 'readonly' })],
  ])('are left where the currency %s', (_, currency) => {
    const plan = planFill(inRow(...labels(...names), currency), [invoice])
    expect(plan.steps.map(({ step }) => step.target)).not.toContain('totalAmount')
    expect(plan.left).toContainEqual(expect.objectContaining({ field: 'totalAmount', reason: 'other-currency' }))
  })
  test('are none where a new row comes with ours', () => {
    const row = inRow(...labels(...names), control('币种', { value: '人民币' }))
    expect(written(row)).toEqual({ 'Invoice No. 0': '53125860', 'Total Amount 0': '59359.98' })
  })
})

describe('lists that have no row yet', () => {
  const listOf = (...heads: string[]) => ({ id: `0/${heads[0]}`, heads, sections: [], group: '0/form-0' })
  const goods = listOf('货物或服务名称', '规格型号', '数量', '单价', '金额')
  const receipts = listOf('发票号码', '开票日期', '金额')
  const asked = (empty: EmptyList[], given: Invoice[] = [invoice], controls: FieldSnapshot[] = labels('报销人')) =>
    planScored(scorePage(controls), given, {}, new Map(), empty).missingRows.map(({ control, count }) => [
      control,
      count,
    ])

  test('are begun with a row for each invoice, or for each line of one', () => {
    expect(asked([receipts])).toEqual([['0/发票号码', 1]])
    expect(asked([receipts], [invoice, invoice])).toEqual([['0/发票号码', 2]])
    expect(asked([goods])).toEqual([['0/货物或服务名称', 1]])
    expect(asked([goods], [invoice, invoice])).toEqual([])
  })
  test('are left where the form itself asks for the number of the only invoice', () => {
    expect(asked([receipts], [invoice], labels('发票号码', '价税合计'))).toEqual([])
  })
  test('are left where nothing but a search bar stands beside them', () => {
    expect(asked([receipts], [invoice], [])).toEqual([])
    expect(asked([receipts], [invoice], [control('开票日期', { barred: 'search' }), control('搜索')])).toEqual([])
    expect(asked([receipts], [invoice], [control('事由', { group: '0/form-1' })])).toEqual([])
  })
  test('are begun with one card where none shows what it asks for, and nothing else takes invoices', () => {
    const cards = { id: '0/cards', heads: [], sections: [], group: '0/form-0' }
    expect(asked([cards], [invoice, invoice])).toEqual([['0/cards', 1]])
    expect(asked([cards], [invoice], labels('报销金额'))).toEqual([['0/cards', 1]])
    expect(asked([cards], [invoice], labels('发票号码', '价税合计'))).toEqual([])
    expect(asked([cards], [invoice], [control('搜索', { barred: 'search' })])).toEqual([])
    const rows = labels('发票号码', '价税合计').map((each) => ({ ...each, row: { list: 'l', index: 0 } }))
    expect(asked([cards], [invoice], [...labels('报销人'), ...rows])).toEqual([])
  })
  test('are left where they do not ask for the number, or there is another such list', () => {
    expect(asked([listOf('费用日期', '金额', '说明')])).toEqual([])
    expect(asked([receipts, { ...receipts, id: '0/other' }])).toEqual([])
    const rows = labels('发票号码', '价税合计').map((each) => ({ ...each, row: { list: 'l', index: 0 } }))
    expect(asked([receipts], [invoice], rows)).toEqual([])
  })
})

describe('boxes called as the columns of a list', () => {
  const names = ['发票号码', '开票日期', '税额', '价税合计']
  const list = { id: '0/list', heads: ['项次', ...names], sections: [], group: '0/form-0' }
  const other: Invoice = { ...invoice, invoiceNumber: '00000002', totalAmount: '68.58' }
  const planned = (empty: EmptyList, ...more: string[]) =>
    planScored(scorePage(labels(...names, ...more)), [invoice, other], {}, new Map(), [empty])
  const rows = ({ steps }: ReturnType<typeof planned>) => steps.map(({ step, entry }) => [step.text, entry.row])

  test('take the first invoice that the list does not show, and the form what all are together', () => {
    const plan = planned(list, '附件张数')
    expect(plan.entry).toEqual({ control: '0/list', row: 0, number: '53125860' })
    expect(plan.missingRows).toEqual([])
    expect(rows(plan)).toContainEqual(['59359.98', 0])
    expect(rows(plan)).toContainEqual(['2', undefined])
    expect(plan.steps.filter(({ entry }) => entry.lasting).map(({ entry }) => entry.row)).toEqual([0, 0, 0, 0])
  })
  test('take the next once the list shows the first, and none when it shows all', () => {
    const next = planned({ ...list, listed: ['53125860'] })
    expect(next.entry?.row).toBe(1)
    expect(rows(next)).toContainEqual(['68.58', 1])
    const done = planned({ ...list, listed: ['53125860', '00000002'] })
    expect([done.entry, done.steps]).toEqual([undefined, []])
  })
  test('are a form of their own where few are called so', () => {
    expect(planned({ ...list, heads: ['发票号码', '开票日期', '销售方', '状态'] }).entry).toBeUndefined()
  })
  test('that hold another invoice take none', () => {
    const held = [control('发票号码', { value: '12345678' }), ...labels('开票日期', '税额', '价税合计')]
    const plan = planScored(scorePage(held), [invoice, other], {}, new Map(), [list])
    expect([plan.entry, plan.steps]).toEqual([undefined, []])
  })
})

describe('rows', () => {
  const row = (index: number, ...names: string[]) =>
    names.map((name) => control(name, { row: { list: 'list-1', index } }))
  const second: Invoice = { ...invoice, invoiceNumber: '00000002', totalAmount: '68.58' }

  test('several invoices go into one row each, and the head gets their sum and number', () => {
    const controls = [
      control('报销金额'),
      control('附件张数'),
      ...row(0, '发票号码', '价税合计'),
      ...row(1, '发票号码', '价税合计'),
    ]
    expect(written(controls, [invoice, second])).toEqual({
      报销金额: '59428.56',
      附件张数: '2',
      '发票号码 0': '53125860',
      '价税合计 0': '59359.98',
      '发票号码 1': '00000002',
      '价税合计 1': '68.58',
    })
  })
  test('a row that holds something is passed over', () => {
    const [number, amount] = row(0, '发票号码', '价税合计')
    const used = [
      { ...number!, value: '111' },
      { ...amount!, value: '1.00' },
    ]
    expect(Object.keys(written([...used, ...row(1, '发票号码', '价税合计')]))).toEqual(['发票号码 1', '价税合计 1'])
  })
  test('a form for one invoice never gets the sum of several as its amount', () => {
    expect(written([control('发票号码'), control('价税合计'), control('附件张数')], [invoice, second])).toEqual({
      附件张数: '2',
    })
  })
  test('missing rows are asked for', () => {
    const plan = planFill(row(0, '发票号码', '价税合计'), [invoice, second])
    expect(plan.missingRows).toMatchObject([{ count: 1 }])
  })
  test('a table of goods takes the lines of one invoice', () => {
    const two: Invoice = {
      ...invoice,
      items: [...invoice.items, { name: '*文具*笔', quantity: '2', unitPrice: '5', amount: '10.00' }],
    }
    const controls = [...row(0, '商品名称', '数量', '单价', '金额'), ...row(1, '商品名称', '数量', '单价', '金额')]
    expect(written(controls, two)).toMatchObject({ '商品名称 1': '*文具*笔', '数量 1': '2', '单价 1': '5' })
  })
  test('购买方 and 销售方 with the same boxes are no rows', () => {
    const party = (index: number, section: string) =>
      ['名称', '税号'].map((name) => control(name, { sections: [section], row: { list: 'parties', index } }))
    const plan = planFill([...party(0, '购买方'), ...party(1, '销售方')], [invoice])
    expect(plan.steps.map(({ step }) => step.target).sort()).toEqual([
      'buyerName',
      'buyerTaxId',
      'sellerName',
      'sellerTaxId',
    ])
  })
})

test('a row that shows another invoice’s number gets nothing, one that shows its own is taken', () => {
  const row = (index: number, shows?: string) => {
    const place = { list: 'list-1', index, ...(shows ? { shows } : {}) }
    return [control('开票日期', { row: place }), control('价税合计', { row: place })]
  }
  const [others, own, free] = [row(0, '26312000001777205518'), row(1, invoice.invoiceNumber), row(2)]
  expect(written([...others, ...own])).toEqual({ '开票日期 1': '2021-06-08', '价税合计 1': '59359.98' })
  expect(written([...others, ...free])).toEqual({ '开票日期 2': '2021-06-08', '价税合计 2': '59359.98' })
})

test('an invoice that a row of mere text shows is not filled into another row of its list', () => {
  const place = { list: 'list-1', index: 1, listed: [invoice.invoiceNumber ?? ''] }
  const row = [control('发票号码', { row: place }), control('开票日期', { row: place })]
  const other = { ...invoice, invoiceNumber: '26312000001777205518' }
  expect(written(row)).toEqual({})
  const plan = planFill(row, [invoice, other])
  expect(plan.steps.map(({ step }) => step.value)).toEqual([other.invoiceNumber, other.issueDate])
  expect(plan.missingRows).toEqual([])
})
