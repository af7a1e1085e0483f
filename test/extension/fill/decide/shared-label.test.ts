import { describe, expect, test } from 'vitest'
import { ownLabels } from '../../../../extension/fill/decide/shared-label.ts'
import { control } from '../snapshots.ts'

/** What each of several boxes behind one label is called. */
const called = (text: string, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const label = { place: 'before', text } as const
    const [own] = ownLabels(control('', { texts: index ? [] : [label], shares: { index, count, label } }))
    return own?.text ?? ''
  })
const alone = (text: string) => ownLabels(control(text)).map((label) => label.text)

describe('a label that several boxes share is dealt to them', () => {
  test.each([
    ['金额/税额', ['金额', '税额']],
    ['上车时间 ~ 下车时间', ['上车时间', '下车时间']],
    ['上车~下车时间', ['上车时间', '下车时间']],
    ['上下车时间', ['上车时间', '下车时间']],
    ['通行日期起止', ['通行日期起', '通行日期止']],
    ['发票代码/号码：', ['发票代码', '发票号码']],
    ['发票号码/日期', ['发票号码', '发票日期']],
    ['销方名称、税号', ['销方名称', '销方税号']],
    ['购方名称及税号', ['购方名称', '购方税号']],
    ['销售方名称（税号）', ['销售方名称', '销售方税号']],
    ['名称/税号', ['名称', '税号']],
    ['不含税金额 / 税额 / 价税合计', ['不含税金额', '税额', '价税合计']],
    ['价税合计（大写/小写）', ['价税合计大写', '价税合计小写']],
    ['Seller name / tax ID', ['Seller name', 'Seller tax ID']],
  ])('%s', (label, parts) => expect(called(label, parts.length)).toEqual(parts))

  test('a label with more or fewer names than boxes says nothing of any of them', () => {
    expect(called('金额/税额', 3)).toEqual(['', '', ''])
    expect(called('不含税金额/税额/价税合计', 2)).toEqual(['', ''])
  })
  test.each(['记账凭证号/日期', '验收数量/单价', '复核人/日期', '出差起止日期', '购买方地址、电话', '开户行及账号'])(
    '%s, of which a part is none of ours, says nothing of two boxes',
    (label) => expect(called(label, 2)).toEqual(['', '']),
  )
  test.each(['税率/征收率', '金额（元）', '发票号码（8位或20位）', '货物或应税劳务、服务名称', '金额（不含税）'])(
    '%s, one name, stays that of the first',
    (label) => expect(called(label, 2)).toEqual([label, '']),
  )
})

test.each([
  ['單據日期 Receipt Date 日 / 月 / 年', '單據日期 Receipt Date'],
  ['Date of invoice DD/MM/YYYY', 'Date of invoice'],
  ['开票日期（年/月/日）', '开票日期'],
])('the order of a date behind its name, %s, is no part of that', (label, name) =>
  expect(called(label, 3)).toEqual([name, name, name]),
)

describe('one box', () => {
  test.each(['金额/税额', '发票代码/号码', '上下车时间', '不含税金额/价税合计'])(
    '%s asks two values of it: none',
    (label) => expect(alone(label)).toEqual([]),
  )
  test.each([
    '含税金额/价税合计',
    '发票号码（8位或20位）',
    '销售方名称（税号）',
    '车次/航班号',
    '发票号码/数电发票号码',
    '金额/Amount',
  ])('%s stays as it is', (label) => expect(alone(label)).toEqual([label]))
  test('a name beside its word in a language that is not ours is read by our word', () => {
    expect(alone('供应商 / Lieferant')).toEqual(['供应商'])
    expect(alone('供应商 / code')).toEqual(['供应商 / code'])
  })
})
