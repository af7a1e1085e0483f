import { describe, expect, test } from 'vitest'
import { chooseOption } from '../../../../extension/fill/decide/option-choice.ts'
import type { Target } from '../../../../extension/fill/targets.ts'

const chosen = (target: Target, value: string, options: readonly string[]) => {
  const choice = chooseOption(target, value, options)
  return 'index' in choice ? options[choice.index] : choice.reason
}

describe('a type of invoice is chosen by meaning', () => {
  const long = [
    '请选择',
    '增值税专用发票',
    '增值税普通发票',
    '增值税电子专用发票',
    '增值税电子普通发票',
    '电子发票（增值税专用发票）',
    '电子发票（普通发票）',
    '其他票据',
  ]
  const short = ['专票', '普票', '火车票', '机票行程单', '出租车票', '定额发票']
  test.each([
    ['vat_special', long, '增值税专用发票'],
    ['vat_normal', long, '增值税普通发票'],
    ['vat_e_normal', long, '增值税电子普通发票'],
    ['vat_e_special', long, '增值税电子专用发票'],
    ['digital_normal', long, '电子发票（普通发票）'],
    ['digital_special', long, '电子发票（增值税专用发票）'],
    ['digital_special', short, '专票'],
    ['digital_normal', short, '普票'],
    ['rail', short, '火车票'],
    ['air', short, '机票行程单'],
    ['taxi', short, '出租车票'],
    ['quota', short, '定额发票'],
    ['digital_normal', ['全电专票', '全电普票'], '全电普票'],
    ['digital_normal', ['增值税电子普通发票', '增值税专用发票', '数电发票', '铁路电子客票'], '数电发票'],
    ['digital_special', ['增值税电子普通发票', '数电发票', '铁路电子客票'], '数电发票'],
    ['digital_normal', ['增值稅專用發票', '數電普票'], '數電普票'],
    ['digital_special', ['08 增值税电子专用发票', '31 数电票(专用)', '32 数电票(普通)'], '31 数电票(专用)'],
    ['digital_special', ['增值税专用发票(电子)', '增值税普通发票(电子)', '数电票-专', '数电票-普'], '数电票-专'],
    ['digital_normal', ['增值税专用发票(电子)', '数电票-专', '数电票-普'], '数电票-普'],
    ['vat_e_special', ['增值税专用发票(电子)', '数电票-专', '数电票-普'], '增值税专用发票(电子)'],
    ['digital_special', ['专用', '普通', '其他'], '专用'],
    ['digital_special', ['请选择', '01', '04', '08', '10', '31', '32'], '31'],
    ['vat_e_normal', ['请选择', '01', '04', '08', '10', '31', '32'], '10'],
    ['digital_special', ['电票', '纸票', '数电票'], '数电票'],
    ['vat_e_normal', ['电票', '纸票', '数电票'], '电票'],
    ['vat_special', ['电票', '纸票', '数电票'], '纸票'],
    ['digital_normal', ['請選擇', '發票', '的士收據', '車票', '機票', '其他單據'], '發票'],
    ['rail', ['請選擇', '發票', '的士收據', '車票', '機票', '其他單據'], '車票'],
    ['taxi', ['請選擇', '發票', '的士收據', '車票', '機票', '其他單據'], '的士收據'],
    ['vat_special', ['Invoice', 'Receipt', 'None'], 'Invoice'],
    ['digital_normal', ['—', '增值税发票', '火车票', '航空电子行程单', '出租车票'], '增值税发票'],
    ['digital_special', ['VAT special invoice', 'Fully digital special invoice'], 'Fully digital special invoice'],
  ] as const)('%s', (type, options, expected) => expect(chosen('invoiceType', type, options)).toBe(expected))

  test('an older type never stands in for a digital one where the list knows digital ones', () => {
    expect(chosen('invoiceType', 'digital_special', ['增值税电子专用发票', '数电票（普通发票）'])).toBe('no-option')
    expect(chosen('invoiceType', 'digital_special', ['增值税专用发票', '数电发票', '其他'])).toBe('no-option')
  })
  test('bare numbers that are not those of the tax administration mean nothing', () => {
    expect(chosen('invoiceType', 'vat_normal', ['01', '02', '03'])).toBe('no-option')
  })
  test('without an option that says so, none is chosen', () => {
    expect(chosen('invoiceType', 'vat_special', ['普通发票', '收据'])).toBe('no-option')
    expect(chosen('invoiceType', 'digital_normal', ['电子发票', '纸质发票'])).toBe('no-option')
    expect(chosen('invoiceType', 'digital_normal', ['发票', '专用发票'])).toBe('no-option')
    expect(chosen('invoiceType', 'digital_normal', ['增值税发票', '电子发票'])).toBe('no-option')
    expect(chosen('invoiceType', 'rail', ['发票', '收据'])).toBe('no-option')
    expect(chosen('invoiceType', 'rail', ['车票', '高铁票'])).toBe('高铁票')
  })
})

describe('a rate is the same however it is written', () => {
  test.each([
    ['13%', ['6%', '13%'], '13%'],
    ['13%', ['6', '13'], '13'],
    ['13%', ['0.06', '0.13'], '0.13'],
    ['13%', ['小规模（3%）', '一般纳税人（13%）'], '一般纳税人（13%）'],
    ['3%', ['13%', '3%'], '3%'],
    ['免税', ['0%', '免税'], '免税'],
    ['1%', ['13%', '6%'], 'no-option'],
  ] as const)('%s in %s', (value, options, expected) => expect(chosen('taxRate', value, options)).toBe(expected))
})

test.each([
  ['高铁', ['火车', '飞机', '长途汽车'], '火车'],
  ['高铁', ['飞机', '火车', '高铁/动车'], '高铁/动车'],
  ['动车', ['飞机', '火车', '高铁/动车'], '高铁/动车'],
  ['火车', ['飞机', '普通列车', '高铁'], '普通列车'],
  ['飞机', ['Train', 'Flight', 'Taxi'], 'Flight'],
  ['出租车', ['火车', '出租车/网约车', '自驾'], '出租车/网约车'],
  ['出租车', ['火车', '飞机'], 'no-option'],
] as const)('who went by %s among %j chooses %s', (value, options, expected) =>
  expect(chosen('transport', value, options)).toBe(expected),
)

test('names are chosen whole, or by the one option that has them in it', () => {
  const companies = ['001 北京样例商贸有限公司', '002 北京样例商贸有限公司上海分公司']
  expect(chosen('buyerName', '北京样例商贸有限公司', companies)).toBe('001 北京样例商贸有限公司')
  expect(chosen('buyerName', '样例商贸有限公司', ['样例商贸有限公司 V1002', '样例商贸有限公司南山店 V1003'])).toBe(
    '样例商贸有限公司 V1002',
  )
  expect(chosen('buyerName', '样例商贸有限公司', ['样例商贸有限公司 V1', '样例商贸有限公司 V2'])).toBe('many-options')
  expect(chosen('sellerName', '样例', ['样例一公司', '样例二公司'])).toBe('many-options')
})

test('kinds of expense are chosen by what they are about', () => {
  expect(chosen('expenseType', '餐饮费', ['差旅费', '业务招待-用餐', '办公费'])).toBe('offered')
  expect(chosen('expenseType', '办公费', ['差旅费', '办公用品'])).toBe('办公用品')
  expect(chosen('expenseType', '快递费', ['通讯', '邮寄', '其他'])).toBe('邮寄')
  expect(chosen('expenseType', '住宿费', ['Transport', 'Accommodation', 'Meals'])).toBe('Accommodation')
  expect(chosen('expenseType', '办公费', ['Office supplies', 'Printing & courier'])).toBe('offered')
  expect(chosen('expenseType', '餐饮费', ['交通', '膳食', '住宿'])).toBe('膳食')
  expect(chosen('expenseType', '住宿费', ['Meals', 'Lodging / Hotel', 'Airfare'])).toBe('Lodging / Hotel')
  expect(chosen('expenseType', '住宿费', ['餐饮/住宿', '交通'])).toBe('offered')
  expect(chosen('expenseType', '住宿费', ['差旅费', '业务招待费', '办公费'])).toBe('差旅费')
  expect(chosen('expenseType', '住宿费', ['差旅费', '业务招待费', '其他'])).toBe('no-option')
  expect(chosen('expenseType', '住宿费', ['差旅费', '差旅-住宿费'])).toBe('差旅-住宿费')
  expect(chosen('expenseType', '住宿费', ['国内-住宿', '国际-住宿', '其他'])).toBe('国内-住宿')
  expect(chosen('expenseType', '住宿费', ['招待-住宿', '差旅-交通'])).toBe('offered')
  expect(chosen('expenseType', '住宿费', ['住宿', '差旅-住宿'])).toBe('住宿')
  expect(chosen('expenseType', '办公费', ['管理费用/办公费', '销售费用/办公费'])).toBe('many-options')
  expect(chosen('expenseType', '餐饮费', ['差旅费-餐费', '业务招待费'])).toBe('offered')
  expect(chosen('expenseType', '办公费', ['文具用品', '差旅费-住宿'])).toBe('文具用品')
  expect(chosen('expenseType', '运费', ['差旅費-交通', '運費'])).toBe('運費')
  expect(chosen('expenseType', '快递费', ['差旅费', '业务招待费', '办公费'])).toBe('办公费')
  expect(chosen('expenseType', '印刷费', ['办公费', '印刷费'])).toBe('印刷费')
  expect(chosen('expenseType', '印刷费', ['办公费', '交通费'])).toBe('办公费')
  expect(chosen('expenseType', '软件服务费', ['办公用品', '软件订阅', '通讯'])).toBe('软件订阅')
  expect(chosen('expenseType', '软件服务费', ['办公费', '其他'])).toBe('no-option')
  expect(chosen('expenseType', '广告费', ['业务招待费', '广告宣传费'])).toBe('广告宣传费')
  expect(chosen('expenseType', '维修费', ['物业费', '维修维护'])).toBe('维修维护')
  expect(chosen('expenseType', '油费', ['交通费', '燃油费'])).toBe('燃油费')
  expect(chosen('expenseType', '停车费', ['交通费', '停车通行费'])).toBe('停车通行费')
  expect(chosen('expenseType', '停车费', ['过路费', '市内交通费'])).toBe('市内交通费')
  expect(chosen('expenseType', '过路费', ['停车费', '交通费', '过桥过路费'])).toBe('过桥过路费')
  expect(chosen('expenseType', '餐饮费', ['差旅-住宿', '业务招待费', '办公费'])).toBe('业务招待费')
  expect(chosen('expenseType', '餐饮费', ['差旅费', '业务招待费', '办公费'])).toBe('no-option')
  expect(chosen('expenseType', '运费', ['会议', '物流', '办公'])).toBe('物流')
  expect(chosen('expenseType', '出租车', ['机票费用', '地面交通', '其他费用'])).toBe('地面交通')
  expect(chosen('expenseType', '机票', ['住宿', '地面交通'])).toBe('no-option')
  expect(chosen('expenseType', '火车票', ['住宿费', '城市间交通费', '市内交通费'])).toBe('城市间交通费')
  expect(chosen('expenseType', '出租车', ['城市间交通费', '市内交通费'])).toBe('市内交通费')
  expect(chosen('expenseType', '出租车', ['城市间交通费', '住宿费'])).toBe('no-option')
})

test('the number of an account before its name is not part of the name', () => {
  expect(chosen('expenseType', '办公费', ['6602.01 办公费', '6602.02 差旅费-住宿'])).toBe('6602.01 办公费')
  expect(chosen('expenseType', '快递费', ['660201办公费', '660209邮电通讯费'])).toBe('660209邮电通讯费')
})

test('yuan is chosen among currencies', () => {
  expect(chosen('currency', 'CNY', ['USD', '人民幣', 'HKD'])).toBe('人民幣')
})

test('parts of a date are chosen by their figure', () => {
  expect(chosen('issueDate', '6', ['月', '5月', '06月'])).toBe('06月')
  expect(chosen('issueDate', '2021', ['2020', '2021'])).toBe('2021')
})

describe('a ticket is no travel in town', () => {
  const companies = ['机票', '火车票', '市内交通', '住宿', '餐饮', '其他']
  test.each([
    ['机票', companies, '机票'],
    ['火车票', companies, '火车票'],
    ['机票', ['市内交通', '住宿'], 'no-option'],
    ['火车票', ['交通费', '住宿费'], '交通费'],
    ['出租车', ['火车票', '出租车', '住宿费'], '出租车'],
    ['出租车', ['Rail', 'Taxi & ride hailing', 'Hotel'], 'Taxi & ride hailing'],
    ['出租车', companies, '市内交通'],
    ['交通费', ['市内交通', '住宿'], '市内交通'],
  ])('%s', (kind, options, wanted) => expect(chosen('expenseType', kind, options)).toBe(wanted))
})

test.each([
  ['住宿费', ['Meals 餐飲', 'Accommodation 住宿'], 'Accommodation 住宿'],
  ['餐饮费', ['Meals 招待', 'Accommodation 住宿'], 'offered'],
])('%s in two languages is the same where both say so', (kind, options, wanted) =>
  expect(chosen('expenseType', kind, options)).toBe(wanted),
)
