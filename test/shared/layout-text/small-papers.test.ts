import { describe, expect, it, test } from 'vitest'
import { dateOf, moneyOf } from '../../../shared/layout-text/values.ts'
import { layoutText } from '../../../shared/layout-text.ts'
import { creditCheckDigit, organizationCheckDigit } from '../../../shared/tax-id.ts'
import { at } from './page.ts'

const size = { width: 700, height: 640 }
const read = (...lines: string[]) =>
  layoutText(
    lines.map((line, index) => ({ ...at(40, 30 + index * 36, line, 20), confidence: 0.95 })),
    size,
  )[0]?.invoice

const idOf = (organization: string) => {
  const first17 = `91330106${organization}${organizationCheckDigit(organization)}`
  return `${first17}${creditCheckDigit(first17)}`
}
const sellerTaxId = idOf('MAXAB48Y')

describe('a receipt for a road', () => {
  const toll = [
    '浙江省高速公路联网收费专用发票',
    '发票代码:133001980112',
    '发票号码:50126671',
    '入口站:云岫北 出口站:澄江',
  ]

  it('is a toll receipt, whatever its title calls special', () => {
    expect(read(...toll, '实收金额:35元', '2019-03-08 14:23:05')).toMatchObject({
      invoiceType: 'toll',
      totalAmount: '35.00',
      entrance: '云岫北',
      exit: '澄江',
    })
  })

  it('is drawn by who collects', () => {
    expect(read(...toll, '金额:35.00元', '大写:叁拾伍元整')).toHaveProperty('totalAmountInWords', '叁拾伍元整')
    expect(read(...toll, '金额:35.00元', '收费单位:云岫高速公路运营有限公司')).toMatchObject({
      sellerName: '云岫高速公路运营有限公司',
    })
  })

  it('costs nothing that stands below its title', () => {
    const title = [...'云岫省车辆通行费发票'].map((sign, index) => at(40 + index * 40, 20, sign, 22))
    const code = ['1430', '022', '10', '235'].map((part, index) => at(260 + index * 60, 70, part, 20))
    const rest = ['发票代码：', '发票号码： 50126671', '金额：￥168.00'].map((line, row) =>
      at(40, 70 + row * 50, line, 20),
    )
    const items = [...title, ...code, ...rest].map((item) => ({ ...item, confidence: 0.95 }))
    expect(layoutText(items, size)[0]?.invoice).toMatchObject({ totalAmount: '168.00' })
  })

  it('is entered where its label says, not when, and paid when it is left', () => {
    const moments = [
      '入口 云岫北',
      '入口时间 2019-03-08 22:10',
      '出口 澄江',
      '出口时间 2019-03-09 00:23',
      '金额 58.00元',
    ]
    expect(read(...toll.slice(0, 3), ...moments)).toMatchObject({
      entrance: '云岫北',
      exit: '澄江',
      issueDate: '2019-03-09',
    })
  })

  it('costs no year of a day', () => {
    expect(read(...toll, '金额:', '2019-03-08 14:23:05')).not.toHaveProperty('totalAmount')
  })
})

it('parts slips that lie side by side, however far one is shifted down', () => {
  const slip = (x: number, y: number, title: string, ...lines: string[]) =>
    [title, ...lines].map((line, index) => ({ ...at(x, y + index * 40, line, 20), confidence: 0.95 }))
  const items = [
    ...slip(40, 230, '云岫市出租汽车专用发票', '133001951123', '40126688', '日期 2019-01-15', '金额 ¥41.80'),
    ...slip(400, 100, '澄江市过路费专用发票', '入口站北关', '金额：5', '发票代码：133001980112', '发票号码：50126671'),
    ...slip(400, 420, '费专用发票', '入口站：南关', '金额：10', '2019-01-16', '发票号码：50126672'),
    ...slip(800, 150, '澄江市出租汽车专用发票', '发票代码133001951124', '发票号码40126689', '¥96.00元'),
  ]
  const found = layoutText(items, { width: 1200, height: 700 }).map(({ invoice }) => invoice)
  expect(found.map(({ invoiceType, invoiceNumber, totalAmount }) => [invoiceType, invoiceNumber, totalAmount])).toEqual(
    [
      ['taxi', '40126688', '41.80'],
      ['toll', '50126671', '5.00'],
      ['toll', '50126672', '10.00'],
      ['taxi', '40126689', '96.00'],
    ],
  )
})

test.each(['云岫市出租汽车管理处', '云岫出租汽车公司经营部', '云岫市汽车客运站', '云岫样例出租汽车有限公司'])(
  'who drew a taxi receipt is read behind its label as without one: %s',
  (company) => {
    const head = ['云岫市出租汽车专用发票', '发票代码 133001951123', '发票号码 40126688']
    expect(read(...head, `单位：${company}`, '金额 ¥41.80')).toHaveProperty('sellerName', company)
    expect(read(...head, company, '金额 ¥41.80')).toHaveProperty('sellerName', company)
  },
)

it('names a company on two lines behind its label', () => {
  const head = ['云岫市出租汽车专用发票', '发票代码 133001951123', '发票号码 40126688', '金额 ¥41.80']
  const named = (first: string, second: string) =>
    read(...head, first, second, '车号 云A·T8835', '日期 2019-01-15', '里程 12.8公里')
  expect(named('单位 云岫星程出租汽车有限公', '司')).toHaveProperty('sellerName', '云岫星程出租汽车有限公司')
  expect(named('云岫星程出租汽车有限责', '任公司')).toHaveProperty('sellerName', '云岫星程出租汽车有限责任公司')
  expect(named('云岫星程出租汽车有限公司第', '三分公司')).toHaveProperty(
    'sellerName',
    '云岫星程出租汽车有限公司第三分公司',
  )
})

test('on a roll the parties’ names stand below their labels', () => {
  const roll = ['云岫增值税普通发票（卷票）', '发票代码 045001900607', '发票号码 33719052', '开票日期 2020-08-03']
  const parties = [
    '销售方名称',
    '云岫市样例区钱记豆浆店',
    '购买方名称',
    '澄江样例船舶修造有限公司',
    '合计金额(小写) ¥299.00',
  ]
  expect(read(...roll, ...parties)).toMatchObject({
    invoiceType: 'vat_roll',
    sellerName: '云岫市样例区钱记豆浆店',
    buyerName: '澄江样例船舶修造有限公司',
  })
})

test('on a roll each party’s id stands below the label that follows its name, and the check code takes two lines', () => {
  const buyerTaxId = idOf('MAX7WYP3')
  const roll = ['云岫增值税普通发票（卷票）', '发票代码 045001900607', '发票号码 33719052']
  const seller = ['销售方名称：', '云岫市样例区钱记豆浆店', '纳税人识别号：', sellerTaxId, '开票日期：2020-08-03']
  const buyer = ['购买方名称：', '澄江样例船舶修造有限公司', '纳税人识别号：', buyerTaxId]
  const sums = ['合计金额(小写)：￥299.00', '合计金额(大写)：', '贰佰玖拾玖圆整', '校验码：0977358391']
  const rows = [...roll, ...seller, ...buyer, ...sums].map((line, index) => at(40, 30 + index * 48, line, 20))
  const items = [...rows, at(120, 30 + rows.length * 48, '6573460610', 20)]
  expect(layoutText(items, { width: 400, height: 860 })[0]?.invoice).toMatchObject({
    sellerTaxId,
    buyerTaxId,
    checkCode: '09773583916573460610',
    totalAmountInWords: '贰佰玖拾玖圆整',
  })
})

test('a rate for a kilometre is no distance', () => {
  const head = ['云岫市出租汽车专用发票', '发票代码 133001951123', '发票号码 40126688']
  expect(read(...head, '公里单价 2.60', '计费里程 12.3', '金额 ¥41.80')).toMatchObject({ distance: '12.3' })
})

test('a taxi’s meter may print its labels in English', () => {
  const meter = [
    'TEL 024-90000',
    'TAXI 云岫样例出租汽车公司',
    'CAR 辽A-TX836',
    'DATE 2020年10月31日',
    'ON 05:58',
    'OFF 06:31',
  ]
  const fare = [
    'km/YUAN 2.00',
    'DIST 19.4km',
    'WAIT 00:07:52',
    'STATE 1',
    'FARE 44.00元',
    'FUEL 1.00元',
    'TOTAL 45.00元',
  ]
  const found = read('云岫通用机打发票（出租车）', '发票代码 133001951123', '发票号码 40126688', ...meter, ...fare)
  expect(found).toMatchObject({
    sellerName: '云岫样例出租汽车公司',
    plateNumber: '辽A-TX836',
    issueDate: '2020-10-31',
    departureTime: '05:58',
    arrivalTime: '06:31',
    distance: '19.4',
    fuelSurcharge: '1.00',
    totalAmount: '45.00',
  })
})

test('what a taxi was paid with is not its plate, though it begins with the letters of CAR', () => {
  const head = ['云岫市出租汽车专用发票', '发票代码 133001951123', '发票号码 40126688']
  expect(read(...head, 'CARD62170', '金额 ¥41.80')).not.toHaveProperty('plateNumber')
})

test('a taxi receipt may name who drives by a short name behind its label', () => {
  const head = ['云岫市出租汽车专用发票', '发票代码 133001951123', '发票号码 40126688']
  expect(read(...head, '单位 云岫联合', '电话 64618899', '金额 ¥41.80')).toMatchObject({ sellerName: '云岫联合' })
  expect(read(...head, '单位', '监督电话 64618899', '金额 ¥41.80')).not.toHaveProperty('sellerName')
})

describe('a taxi receipt with surcharges', () => {
  const head = ['云岫市出租汽车专用发票', '发票代码 133001951123', '发票号码 40126688', '日期 2019-01-15']

  it('costs what was paid, not what the meter shows', () => {
    const fares = ['金额 ¥41.80', '燃油附加费 ¥1.00', '预约叫车服务费 ¥0.00', '实收金额 ¥43.00', '卡余额 ¥12.00']
    expect(read(...head, ...fares)).toMatchObject({ totalAmount: '43.00' })
    expect(read(...head, '金额 46.30', '附加费 3.00', '合计 49.30')).toMatchObject({ totalAmount: '49.30' })
    expect(read(...head, '金额 46.30', '其中燃油附加费 1.00元')).toMatchObject({ totalAmount: '46.30' })
  })

  it('says nothing of what was paid where its point was lost, or its first figure', () => {
    const fares = ['金额 57.00元', '燃油附加费 1.00元']
    expect(read(...head, ...fares, '实收金额 58.00元')).toMatchObject({ totalAmount: '58.00' })
    expect(read(...head, ...fares, '实收金额 5800元')).not.toHaveProperty('totalAmount')
    expect(read(...head, ...fares, '实收金额 8.00元')).not.toHaveProperty('totalAmount')
  })

  it('whose labels were lost costs the last amount, where the others come to it', () => {
    const lost = ['云岫市出租汽车专用发票', '133001951123', '40126688', '0357', '67366666', '2019-01-15']
    expect(read(...lost, '¥41.80', '¥1.00', '¥0.00', '¥43.00')).toMatchObject({
      totalAmount: '43.00',
      invoiceCode: '133001951123',
      invoiceNumber: '40126688',
    })
    expect(read(...lost, '¥41.80', '¥1.00', '¥0.00', '¥52.00')).not.toHaveProperty('totalAmount')
  })
})

describe('a receipt for parking', () => {
  const receipt = [
    '云岫样例广场停车场',
    '收款方：云岫样例物业管理有限公司',
    '车牌：粤B·F8K6OW',
    '入场：2024-08-03 13:07:44',
    '出场：2024-08-04 01:35:20',
    '停车时长：12小时28分',
    '收费金额：25.00元',
    '金额大写：贰拾伍元整',
    '收费员：A07',
    '打印时间：2024-08-04 01:35:21',
  ]
  const parking = {
    invoiceNumber: '71604388',
    sellerName: '云岫样例物业管理有限公司',
    plateNumber: '粤B·F8K60W',
    issueDate: '2024-08-04',
    totalAmount: '25.00',
    totalAmountInWords: '贰拾伍元整',
  }

  it.each([
    ['云岫市停车服务业发票', 'other'],
    ['云岫市通用机打停车费发票', 'machine_printed'],
  ])('with the title %s has its car, its sum and who collects', (title, invoiceType) => {
    const invoice = read(title, '发票代码：133001802140', '发票号码：71604388', ...receipt)
    expect(invoice).toMatchObject({ ...parking, invoiceType, invoiceTitle: title })
  })

  it('is read where its title was lost', () => {
    expect(read('发票代码：133001802140', '发票号码：71604388', ...receipt)).toMatchObject(parking)
  })
})

it('knows the parties of a machine-printed invoice by 付款单位 and 收款单位, and whose the only id is', () => {
  const invoice = read(
    '浙江省国家税务局通用机打发票',
    '发票代码：133011920012',
    '发票号码：12345678',
    '开票日期：2019年03月08日',
    '付款单位：云岫样例软件有限公司',
    '收款单位：澄江样例食品有限公司',
    `税号：${sellerTaxId}`,
    '合计人民币（大写）：伍拾捌圆整',
    '￥58.00',
  )
  expect(invoice).toMatchObject({
    buyerName: '云岫样例软件有限公司',
    sellerName: '澄江样例食品有限公司',
    sellerTaxId,
    totalAmount: '58.00',
  })
  expect(invoice).not.toHaveProperty('buyerTaxId')
})

it('says what a quota invoice is worth by its words alone, and who drew it by the id in the seal', () => {
  const head = ['浙江省通用定额发票', '发票代码:133061910101', '发票号码:08132544', '贰拾元整']
  const invoice = read(...head, sellerTaxId, '2021年11月印有效期至2024年12月31日')
  expect(invoice).toMatchObject({ totalAmount: '20.00', sellerTaxId })
  expect(invoice).not.toHaveProperty('issueDate')
})

it('takes the words of a quota invoice for one value, however widely they are set', () => {
  const head = [
    at(40, 30, '浙江省通用定额发票', 14),
    at(40, 60, '发票代码:133061910101'),
    at(40, 80, '发票号码:08132544'),
  ]
  const words = [at(100, 120, '伍', 20), at(145, 120, '拾', 20), at(184, 120, '元', 20), at(223, 120, '整', 20)]
  const items = [...head, ...words].map((item) => ({ ...item, confidence: 0.99 }))
  expect(layoutText(items, { width: 500, height: 300 })[0]?.invoice).toMatchObject({
    totalAmountInWords: '伍拾元整',
    totalAmount: '50.00',
  })
})

test('the words of a quota invoice that begin with their unit are a doubt: their first sign may lie under a seal', () => {
  const head = [
    at(100, 20, '湖北省通用定额发票', 20),
    at(40, 60, '发票代码142001710633'),
    at(260, 60, '发票号码08257761'),
  ]
  const items = [...head, at(100, 120, '拾元整', 20)].map((item) => ({ ...item, confidence: 0.99 }))
  const { evidence } = layoutText(items, { width: 500, height: 300 })[0] ?? {}
  expect(evidence?.totalAmount?.confidence).toBeLessThan(0.6)
  expect(evidence?.totalAmountInWords?.confidence).toBeLessThan(0.6)
})

it('says of a quota invoice whose first figure is lost under a seal no value', () => {
  const head = ['浙江省通用定额发票', '发票代码:133061910101', '发票号码:08132544']
  expect(read(...head, '￥ 0.00')).not.toHaveProperty('totalAmount')
})

it('knows an invoice written by hand, whose code may be built like a vehicle’s', () => {
  const head = ['云岫省国家税务局通用手工发票', '发票代码 136001521008', '发票号码 00417836']
  expect(read(...head, '开票日期 2016年3月14日', '合计金额(大写)8万壹仟元整 ¥:1000.00')).toMatchObject({
    invoiceType: 'other',
    invoiceTitle: '云岫省国家税务局通用手工发票',
    totalAmount: '1000.00',
  })
})

it('takes the place for a stamp on a quota invoice for no seller, with brackets or without', () => {
  const invoice = read('浙江省通用定额发票', '发票代码:133061910101', '发票号码:08132544', '贰拾元整', '收款单位盖章')
  expect(invoice).toMatchObject({ totalAmountInWords: '贰拾元整' })
  expect(invoice).not.toHaveProperty('sellerName')
})

test.each([
  ['2021年O3月l8日', '2021-03-18'],
  ['19-03-08', '2019-03-08'],
  ['日期 2O21年03月18日', '2021-03-18'],
  ['99-03-08', undefined],
  ['1-19-03-08', undefined],
])('%s is the day %s', (text, day) => expect(dateOf(text)).toBe(day))

test.each(['2019-03-12', '08:12', '2019年', '12/24', '8万元'])('%s is no amount', (text) => {
  expect(moneyOf(text)).toBeUndefined()
})

it('reads who drove, and from when to when', () => {
  const invoice = read(
    '云岫市出租汽车专用发票',
    '发票代码111002181105',
    '发票号码70318842',
    '单位 云岫出租汽车公司',
    '车号 BT4L27',
    '日期 2022-06-17',
    '时间 08:41-09:23',
    '金额 56.00元',
    '实收金额 57.00元',
  )
  expect(invoice).toMatchObject({
    sellerName: '云岫出租汽车公司',
    departureTime: '08:41',
    arrivalTime: '09:23',
    totalAmount: '57.00',
  })
})

describe('a roll of a shop', () => {
  const head = ['云岫增值税普通发票（卷票）', '发票代码 045001900607', '发票号码 33719052']
  const lines = head.map((line, index) => at(20, 12 + index * 16, line))
  const party = [
    at(17, 80, '销售方名称:'),
    at(73, 80, '云岫样例连锁超市有限公司'),
    at(68, 94, '西道店'),
    at(17, 108, '税务登记号:'),
    at(82, 108, '91110105MAEQGFC58E'),
    at(17, 122, '开票日期:'),
    at(64, 122, '2020-01-21'),
    at(17, 136, '付款单位(个人): 云岫样例协会'),
  ]
  const goods = [
    ...['项目', '单价', '数量', '金额'].map((head, column) => at(17 + column * 45, 160, head)),
    at(17, 176, '麻花 500g'),
    at(62, 189, '68.00'),
    at(119, 189, '3'),
    at(152, 189, '204.00'),
    at(17, 203, '牛奶 220ml'),
    at(62, 216, '32.00'),
    at(119, 216, '4'),
    at(152, 216, '128.00'),
  ]
  const sums = [at(17, 240, '合计(小写) ￥332.00'), at(17, 254, '合计(大写) 叁佰叁拾贰元整')]

  test('has its names above their figures, and an id below a name of two lines is whole', () => {
    const [found] = layoutText([...lines, ...party, ...goods, ...sums], { width: 215, height: 430 })
    expect(found?.invoice).toMatchObject({
      sellerName: '云岫样例连锁超市有限公司西道店',
      sellerTaxId: '91110105MAEQGFC58E',
      buyerName: '云岫样例协会',
      totalAmount: '332.00',
      totalAmountInWords: '叁佰叁拾贰元整',
      items: [
        { name: '麻花 500g', quantity: '3', amount: '204.00' },
        { name: '牛奶 220ml', quantity: '4', amount: '128.00' },
      ],
    })
  })
})

test('a quota invoice has the day written on it, not the one until which it may be used', () => {
  const quota = (...lines: string[]) =>
    read('云岫省地方税务局通用定额发票', '发票代码 233101330761', '发票号码 00962853', '伍 拾 元', ...lines)
  expect(quota('收款单位(盖章):云岫石林公园管理处   2013 年 5 月 1 日')).toMatchObject({
    issueDate: '2013-05-01',
    sellerName: '云岫石林公园管理处',
  })
  expect(quota('使用有效期至2014年12月31日')).not.toHaveProperty('issueDate')
  const printed = quota('收款单位(盖章):', '云地税印字2012年3月云岫样例印务公司承印')
  expect(printed).not.toHaveProperty('sellerName')
})

test('on a roll a long name goes on below its label, and the machine has its numbers', () => {
  const roll = (...name: string[]) =>
    read(
      '云岫省国家税务局',
      '通用机打发票（卷式）',
      '发票代码 133001721460',
      '发票号码 55098127',
      '机打号码 55098127',
      '机器编号 000033107',
      ...name,
      '开票日期 2018-03-28',
      '车牌号码 云AQ2K76',
      '入场 2018-03-28 08:57',
      '出场 2018-03-28 18:21',
      '停放时长 9时24分',
      '项目 停车费',
      '金额 ¥38.00',
    )
  expect(roll('收款单位 云岫样例路泊停', '   车服务有限公司')).toMatchObject({
    invoiceType: 'machine_printed',
    printedNumber: '55098127',
    machineNumber: '000033107',
    sellerName: '云岫样例路泊停车服务有限公司',
    totalAmount: '38.00',
  })
  expect(roll('收款单位 云岫样     路泊停', '   车服务有限公司')).toMatchObject({
    sellerName: '云岫样路泊停车服务有限公司',
  })
})

test('on a roll set widely the sum’s words stand on their own line, and a long name goes on two lines further down', () => {
  const lines: [number, string][] = [
    [60, '云岫增值税普通发票（卷票）'],
    [60, '发票代码 045001900607'],
    [60, '发票号码 33719052'],
    [60, '销售方名称：云岫市样例区老城生鲜超市有'],
    [200, '限公司香溪店'],
    [60, `纳税人识别号：${sellerTaxId}`],
    [60, '开票日期：2020-08-03'],
    [64, '合计金额（小写）：￥156.31'],
    [60, '合计金额（大写）：壹佰伍拾陆圆叁角壹分'],
  ]
  const items = lines.map(([x, text], row) => ({ ...at(x, 40 + row * 49, text, 22), confidence: 0.95 }))
  expect(layoutText(items, { width: 620, height: 600 })[0]?.invoice).toMatchObject({
    sellerName: '云岫市样例区老城生鲜超市有限公司香溪店',
    totalAmountInWords: '壹佰伍拾陆圆叁角壹分',
  })
})

test('a quota invoice is worth what its words say, whatever year is written beside them', () => {
  const items = [
    at(40, 30, '云岫省地方税务局通用定额发票', 30),
    at(40, 90, '发票代码 233101330761', 24),
    at(40, 130, '发票号码 00962853', 24),
    at(260, 180, '伍拾元', 60),
    ...['2013', '年', '5', '月', '1', '日'].map((part, index) => at(300 + index * 65, 300, part, 20)),
  ].map((item) => ({ ...item, confidence: 0.95 }))
  expect(layoutText(items, size)[0]?.invoice).toMatchObject({ totalAmount: '50.00', issueDate: '2013-05-01' })
})

test('a quota invoice is worth what its words say, whatever signs of a seal stand behind them', () => {
  const quota = (words: string) =>
    read('云岫省国家税务局通用定额发票', '发票代码 133001620310', '发票号码 02295437', words)
  expect(quota('贰拾元整城停车')).toMatchObject({ totalAmount: '20.00', totalAmountInWords: '贰拾元整' })
  expect(quota('城贰拾元整')).not.toHaveProperty('totalAmount')
})

test('a road’s slip may call its code 代码 alone', () => {
  const slip = ['云岫省高速公路通行费专用发票', '代码 133001847060', '号码 20594718', '入口:云岫', '金额:40元']
  const ofFile = slip.map((line, index) => at(40, 30 + index * 36, line, 20))
  expect(layoutText(ofFile, size)[0]?.invoice).toMatchObject({
    invoiceType: 'toll',
    invoiceCode: '133001847060',
    invoiceNumber: '20594718',
  })
})

test('two lines of goods that come to the sum are no tax where none is named', () => {
  const bill = ['云岫市地方税务局通用机打发票', '发票代码:133001270530', '发票号码:18305642', '餐费', '酒水']
  const lines = [...bill, '合计(小写)¥458.00'].map((line, index) => at(40, 30 + index * 40, line, 20))
  const items = [...lines, at(400, 150, '386.00', 20), at(410, 190, '72.00', 20)]
  const [found] = layoutText(
    items.map((item) => ({ ...item, confidence: 0.95 })),
    size,
  )
  expect(found?.invoice).toMatchObject({ totalAmount: '458.00' })
  expect(found?.invoice).not.toHaveProperty('taxAmount')
})

test.each([undefined, 0.95])(
  'of an invoice without tax 合计 is the total where the words say the same, seen with %s',
  (confidence) => {
    const bill = ['云岫市地方税务局通用机打发票', '发票代码:133001270530', '发票号码:18305642', '开票日期:2013-03-29']
    const lines = ['项目 单价 数量 金额', '餐费 386.00 1 386.00']
    const of = (...sums: string[]) =>
      layoutText(
        [...bill, ...lines, ...sums].map((line, index) => ({
          ...at(40, 30 + index * 40, line, 20),
          ...(confidence && { confidence }),
        })),
        size,
      )[0]?.invoice
    for (const sum of ['合计:¥386.00', '合计金额:386.00']) {
      expect(of(sum, '合计大写 叁佰捌拾陆元整')).toMatchObject({ totalAmount: '386.00', items: [{ name: '餐费' }] })
      expect(of(sum, '大写:叁佰捌拾陆元整')).toMatchObject({ totalAmount: '386.00', items: [{ name: '餐费' }] })
      expect(of(sum, '大写:肆佰陆拾元整')).not.toHaveProperty('totalAmount')
    }
  },
)
