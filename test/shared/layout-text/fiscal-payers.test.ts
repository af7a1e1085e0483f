import { describe, expect, it, test } from 'vitest'
import { lineTotals } from '../../../shared/checks/line-totals.ts'
import { layoutPapers } from '../../../shared/layout-papers.ts'
import { layoutText } from '../../../shared/layout-text.ts'
import { at } from './page.ts'

const read = (...lines: string[]) =>
  layoutText(
    lines.map((line, index) => at(40, 30 + index * 36, line, 20)),
    { width: 900, height: 640 },
  )[0]?.invoice

test('a bill of paper has its number behind No., and a student’s number is no part of the name', () => {
  const bill = read(
    '云岫省教育收费专用票据',
    '票据代码：42150219 No.0062774015',
    '缴款人：钱多多（学号2019304417）   填开日期：2019年09月02日',
    '合计人民币（大写）柒佰元整   （小写）¥700.00',
    '收款单位（盖章）：云岫样例师范学院财务处',
  )
  expect(bill).toMatchObject({
    invoiceType: 'fiscal',
    invoiceCode: '42150219',
    invoiceNumber: '0062774015',
    issueDate: '2019-09-02',
    buyerName: '钱多多',
    totalAmount: '700.00',
    sellerName: '云岫样例师范学院财务处',
  })
})

test('who pays may be a body, who gives is the buyer of a donation, and who is given to its seller', () => {
  const head = ['票据代码：35040124 票据号码：0000077319', '开票日期：2024-06-11']
  expect(read('诉讼费专用票据', ...head, '交款人（单位）：云岫样例合作社', '（小写）50.00')).toMatchObject({
    buyerName: '云岫样例合作社',
  })
  const given = read('公益事业捐赠统一票据（电子）', ...head, '接收单位（章）：云岫样例慈善基金会', '开票人：钱多多')
  expect(given).toMatchObject({ sellerName: '云岫样例慈善基金会', drawer: '钱多多' })
  const donation = read(
    '公益事业捐赠统一票据（电子）',
    ...head,
    '捐赠人统一社会信用代码：91350582MAC3M09336 校验码：19be6c',
    '捐赠人：云岫样例食品有限公司',
    '受赠单位（章）：云岫样例文教发展基金会',
  )
  expect(donation).toMatchObject({
    buyerName: '云岫样例食品有限公司',
    buyerTaxId: '91350582MAC3M09336',
    sellerName: '云岫样例文教发展基金会',
  })
})

test('a donation’s day stands behind who gives without a label, and its sum may come before its words', () => {
  const given = read(
    '公益事业捐赠统一票据',
    '票据代码：35040124 No 0700412956',
    '捐赠人：澄江籍华侨 钱多多    2018 年 12 月 26 日',
    '金额合计（小写） ￥8888.00    金额合计（大写） 捌仟捌佰捌拾捌元整',
    '接收单位（盖章）：云岫样例基金会   开票人：周周',
  )
  expect(given).toMatchObject({
    buyerName: '澄江籍华侨钱多多',
    issueDate: '2018-12-26',
    totalAmount: '8888.00',
    totalAmountInWords: '捌仟捌佰捌拾捌元整',
  })
})

test('of two days without a label none is the day of a bill', () => {
  const bill = ['诉讼费专用票据', '票据代码：35040124 票据号码：0000077319']
  expect(read(...bill, '2018年12月26日', '2019年1月3日', '（小写）50.00')).not.toHaveProperty('issueDate')
})

describe('the lines of a bill', () => {
  const heads: [number, string][] = [
    [60, '项目类别'],
    [200, '项目名称'],
    [420, '数量'],
    [520, '单位'],
    [640, '金额（元）'],
    [800, '备注'],
  ]
  const bill = (sum: string) => [
    at(200, 30, '云岫省医疗门诊收费票据（电子）', 20),
    at(40, 70, '票据代码：35040124'),
    at(400, 70, '票据号码：0000077319'),
    ...heads.map(([x, text]) => at(x, 110, text, 12)),
    ...['检查费', '胸部CT平扫', '1', '次', '180.00', '甲类'].map((text, index) =>
      at(heads[index]?.[0] ?? 0, 140, text, 12),
    ),
    ...['诊查费', '普通门诊诊查', '1', '次', '9.00', '甲类'].map((text, index) =>
      at(heads[index]?.[0] ?? 0, 164, text, 12),
    ),
    at(40, 300, '金额合计（大写）壹佰捌拾玖元整', 12),
    at(640, 300, `（小写）${sum}`, 12),
  ]
  const size = { width: 900, height: 640 }

  it('are read where they come to its sum', () => {
    const invoice = layoutText(bill('189.00'), size)[0]?.invoice
    expect(invoice?.items).toEqual([
      { name: '胸部CT平扫', unit: '次', quantity: '1', amount: '180.00' },
      { name: '普通门诊诊查', unit: '次', quantity: '1', amount: '9.00' },
    ])
    expect(invoice && lineTotals(invoice, { today: '2026-11-30' })?.status).toBe('ok')
  })

  it('are none where they do not', () => {
    expect(layoutText(bill('289.00'), size)[0]?.invoice.items).toEqual([])
  })
})

test('a court’s and a hospital’s bill on paper say who pays in their own words, and the sum beside its words needs no label', () => {
  const court = read(
    '人民法院诉讼收费专用票据',
    '票据代码：51030118 No0038174962',
    '开票日期：2018年05月30日 校验码：f7c205',
    '交款单位（人）  云岫样例造纸有限公司',
    '人民币（大写）  壹万叁仟捌佰肆拾伍元整    ￥13,845.00',
    '收款单位（公章）：  云岫市样例法院   复核：赵一   收款人：周周',
  )
  expect(court).toMatchObject({
    buyerName: '云岫样例造纸有限公司',
    sellerName: '云岫市样例法院',
    totalAmountInWords: '壹万叁仟捌佰肆拾伍元整',
    totalAmount: '13845.00',
    reviewer: '赵一',
  })
  const hospital = read(
    '云岫省医疗机构门诊收费票据',
    'NO.0926518347   日期：2017-04-09',
    '姓名：钱多多   性别：男   医保类型：新农合',
    '合计（大写）  叁佰伍拾元壹角伍分    ￥350.15',
    '医保统筹支付 120.00  个人账户支付 0.00  个人支付金额 230.15',
    '收款单位（章）：  云岫样例医院   收款人：周周',
  )
  expect(hospital).toMatchObject({ buyerName: '钱多多', totalAmount: '350.15', sellerName: '云岫样例医院' })
})

test('who pays has an id of their own', () => {
  const bill = read(
    '云岫省非税收入统一票据（电子）',
    '票据代码：33010224  票据号码：0071884523',
    '交款人身份证号：330106198803120027  校验码：e4b81c',
    '交款人：钱多多  开票日期：2024年09月02日',
    '金额合计（大写）柒佰元整  （小写）700.00',
  )
  expect(bill).toMatchObject({ buyerName: '钱多多', buyerIdNumber: '330106198803120027', checkCode: 'e4b81c' })
})

test('an inpatient’s bill is the right way up, whatever its foot says upside down', () => {
  const lines: [number, number, string][] = [
    [420, 45, '云岫省医疗住院收费票据'],
    [950, 45, 'No 1630072548'],
    [65, 131, '姓名: 钱多多'],
    [72, 432, '合计(大写)柒佰元整'],
    [65, 515, '收款单位(公章): 云岫县中心医院'],
    [65, 567, '第二联收据'],
  ]
  const items = lines.map(([x, y, text]) => ({ ...at(x, y, text, y === 45 ? 22 : 18), confidence: 0.95 }))
  expect(layoutPapers(items, { width: 1180, height: 620 })).toMatchObject([
    { invoice: { invoiceType: 'fiscal', invoiceNumber: '1630072548', buyerName: '钱多多' } },
  ])
})

test('a bill printed on a day is of that day, whenever its form was printed', () => {
  const bill = ['云岫省医疗收费票据', '票据代码：42150219 No.0062774015', '姓名：钱多多', '（小写）¥700.00']
  expect(read(...bill, '打印时间：2019-09-02')).toMatchObject({ issueDate: '2019-09-02' })
  expect(read(...bill, '云岫样例印务公司2018年3月1日印')).not.toHaveProperty('issueDate')
})
