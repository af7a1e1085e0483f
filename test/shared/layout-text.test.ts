import { describe, expect, test } from 'vitest'
import type { PageSize, TextItem } from '../../shared/layout-text/text-item.ts'
import { layoutText } from '../../shared/layout-text.ts'
import { digitalExpected, digitalNormal, digitalSize } from './layout-text/digital-pages.ts'
import { legacyElectronic, legacyExpected, legacySize } from './layout-text/legacy-pages.ts'
import { personBuys, platformSize, wrappedNames } from './layout-text/platform-pages.ts'
import {
  bill,
  billSize,
  construction,
  digitalPaper,
  ride,
  roll,
  rollSize,
  serviceSize,
} from './layout-text/service-pages.ts'
import {
  quotaSize,
  rail,
  railExpected,
  railSize,
  twoQuotas,
  vehicle,
  vehicleExpected,
  vehicleSize,
} from './layout-text/ticket-pages.ts'

const only = (items: TextItem[], size: PageSize) => {
  const readings = layoutText(items, size)
  expect(readings).toHaveLength(1)
  return readings[0]!
}

describe('layoutText', () => {
  test('reads a digital invoice: parties left and right, split yen signs, a wrapped name', () => {
    expect(only(digitalNormal, digitalSize).invoice).toEqual(digitalExpected)
  })
  test('reads a tax-disk invoice drawn labels first, spelled label, year and month as separate pieces', () => {
    expect(only(legacyElectronic, legacySize).invoice).toEqual(legacyExpected)
  })
  test('reads a car invoice whose labels stand on two lines', () => {
    expect(only(vehicle, vehicleSize).invoice).toEqual(vehicleExpected)
  })
  test('reads a train ticket that has hardly any labels', () => {
    expect(only(rail, railSize).invoice).toEqual(railExpected)
  })
  test('reads each of two quota invoices on one picture', () => {
    const invoices = layoutText(twoQuotas, quotaSize).map(({ invoice }) => invoice)
    expect(invoices).toMatchObject([
      { invoiceType: 'quota', invoiceNumber: '00123450', totalAmount: '50.00', totalAmountInWords: '伍拾元整' },
      { invoiceType: 'quota', invoiceNumber: '00123451', totalAmount: '100.00', totalAmountInWords: '壹佰元整' },
    ])
  })
  test('reads names wrapped over several lines, a discount line, and ids set larger than their labels', () => {
    const { invoice } = only(wrappedNames, platformSize)
    expect(invoice).toMatchObject({
      buyerName: '义乌样例科技有限责任公司',
      buyerTaxId: '91330782MA00000K4R',
      sellerName: '宁波样例苏宁电子商务有限公司鄞州第二分公司',
      sellerTaxId: '91330283MA000008B6',
      amountExcludingTax: '309.73',
      taxAmount: '40.27',
      totalAmount: '350.00',
      totalAmountInWords: '叁佰伍拾圆整',
      drawer: '郭小样',
      remark: 'BH00000001;; 872A; 2024-06-24 14:55:03',
    })
    expect(invoice.items).toEqual([
      {
        name: '*家用厨房电器具*样例堂电磁炉家用新款智能超薄小型高端大功率爆炒',
        spec: 'SR22AC',
        unit: '件',
        quantity: '1',
        unitPrice: '311.504424778761',
        amount: '311.50',
        taxRate: '13%',
        taxAmount: '40.50',
      },
      { name: '*家用厨房电器具*样例堂电磁炉家用新款智能超薄', amount: '-1.77', taxRate: '13%', taxAmount: '-0.23' },
    ])
  })

  test('leaves the tax id of a person who has none empty', () => {
    const { invoice } = only(personBuys, platformSize)
    expect(invoice).toMatchObject({
      buyerName: '个人',
      sellerName: '宁波样例百货商店',
      sellerTaxId: '92330283MA000008B6',
    })
    expect(invoice.buyerTaxId).toBeUndefined()
  })

  test('reads a construction invoice; the remark keeps its text and gives the accounts', () => {
    const { invoice } = only(construction, serviceSize)
    expect(invoice).toMatchObject({
      invoiceType: 'digital_special',
      buyerName: '杭州云杉软件有限公司',
      sellerName: '深圳市海棠建筑工程有限公司',
      amountExcludingTax: '100.00',
      taxAmount: '9.00',
      totalAmount: '109.00',
      remark:
        '购方开户银行:样例银行杭州分行; 银行账号:330000001;\n销方开户银行:样例银行深圳分行; 银行账号:440000002; 名称：另一公司',
      items: [
        {
          name: '*建筑服务*装修工程款',
          constructionPlace: '浙江省杭州市样例区示范路1号',
          constructionName: '样例大厦装修',
          amount: '100.00',
          taxRate: '9%',
          taxAmount: '9.00',
        },
      ],
    })
    expect(invoice.buyerBankAccount).toBe('样例银行杭州分行 330000001')
    expect(invoice.sellerBankAccount).toBe('样例银行深圳分行 440000002')
  })

  test('reads who travelled from the small table below the lines', () => {
    const { invoice } = only(ride, serviceSize)
    expect(invoice).toMatchObject({
      passengerName: '钱多多',
      travelDate: '2025-03-10',
      departure: '杭州市',
      destination: '宁波市',
      amountExcludingTax: '100.00',
      taxAmount: '9.00',
    })
    expect(invoice.items.map(({ amount }) => amount)).toEqual(['120.00', '-20.00'])
  })

  test('reads a till roll: each tax id belongs to the name above it', () => {
    expect(only(roll, rollSize).invoice).toMatchObject({
      invoiceType: 'vat_roll',
      invoiceCode: '033001800106',
      invoiceNumber: '12345678',
      machineNumber: '499012345678',
      issueDate: '2021-05-06',
      checkCode: '12345678901234567890',
      sellerName: '杭州样例便利店有限公司',
      sellerTaxId: '91330100MA000001X2',
      buyerName: '宁波松果贸易有限公司',
      buyerTaxId: '91440300MA00000C7D',
      totalAmount: '10.00',
      totalAmountInWords: '壹拾圆整',
      payee: '王小样',
    })
  })

  test('reads all three numbers of a digital invoice on paper', () => {
    expect(only(digitalPaper, serviceSize).invoice).toMatchObject({
      invoiceType: 'digital_paper_special',
      invoiceCode: '144002409131',
      invoiceNumber: '12345678',
      digitalNumber: '25442000000123456789',
    })
  })

  test('reads a fiscal bill', () => {
    expect(only(bill, billSize).invoice).toMatchObject({
      invoiceType: 'fiscal',
      invoiceCode: '33060124',
      invoiceNumber: '0012345678',
      checkCode: 'a1b2c3',
      buyerName: '钱多多',
      issueDate: '2024-11-05',
      totalAmount: '61.20',
      totalAmountInWords: '陆拾壹元贰角整',
      sellerName: '样例市第一医院',
    })
  })

  test('reads the values when the labels are only a picture, and gives them less confidence', () => {
    const isLabel = (item: TextItem) =>
      /名称|代码|号码|日期|合|计|小写|大写|备|注|开票|[购买销售方信息]$/.test(item.text)
    const values = wrappedNames.filter((item) => !isLabel(item) || /公司/.test(item.text))
    const { invoice, evidence } = only(values, platformSize)
    expect(invoice).toMatchObject({
      invoiceNumber: '25332000000123456789',
      issueDate: '2025-01-06',
      amountExcludingTax: '309.73',
      taxAmount: '40.27',
      totalAmount: '350.00',
    })
    expect(evidence.totalAmount?.confidence).toBeLessThan(0.9)
  })

  test('lets the upright words decide who buys, also where the seller stands first', () => {
    const mirrored = digitalNormal.map((item) =>
      item.box.y > 70 && item.box.y < 140
        ? { ...item, box: { ...item.box, x: (item.box.x + digitalSize.width / 2) % digitalSize.width } }
        : item,
    )
    expect(only(mirrored, digitalSize).invoice).toMatchObject({
      buyerName: '杭州云杉软件有限公司',
      sellerName: '深圳市海棠餐饮管理有限公司',
    })
  })

  test('says where a value stands as fractions of the page, and as surely as its least sure piece', () => {
    const seen = digitalNormal.map((item) => ({ ...item, confidence: item.text.includes('发票号码') ? 0.7 : 0.95 }))
    const { evidence } = only(seen, digitalSize)
    expect(evidence.invoiceNumber?.confidence).toBe(0.7)
    expect(evidence.buyerName?.confidence).toBe(0.95)
    const box = evidence.totalAmount?.box
    expect(box?.x).toBeGreaterThan(400 / 595)
    expect(box?.y).toBeCloseTo(272 / 396, 2)
  })

  test('finds no invoice on a page about something else, nor on an empty one', () => {
    const letter = ['尊敬的客户：', '您的订单已经发货，请注意查收。', '样例商城 2025年03月14日'].map((text, row) => ({
      text,
      box: { x: 50, y: 50 + row * 20, width: 300, height: 12 },
    }))
    expect(layoutText([], digitalSize)).toEqual([])
    expect(layoutText(letter, digitalSize).flatMap(({ invoice }) => invoice.invoiceNumber ?? [])).toEqual([])
  })
})
