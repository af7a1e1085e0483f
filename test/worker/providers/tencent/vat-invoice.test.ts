import { describe, expect, test } from 'vitest'
import type { DocumentFacts } from '../../../../worker/providers/document-facts.ts'
import { vatInvoice } from '../../../../worker/providers/tencent/vat-invoice.ts'

const product = vatInvoice({ url: 'https://ocr.tencentcloudapi.com/', region: undefined })
const png: DocumentFacts = { byteLength: 0, mediaType: 'image/png', width: 1000, height: 500 }
const reply = (response: object) => ({
  status: 200,
  contentType: 'application/json',
  body: JSON.stringify({ Response: { RequestId: 'r', ...response } }),
})
const value = (Name: string, Value: string | null, Polygon: unknown = null) => ({ Name, Value, Polygon })
const read = (values: object[], more: object = {}, document = png) =>
  product.normalize(reply({ VatInvoiceInfos: values, ...more }), document)[0]!
const fieldsOf = (...values: [string, string][]) => read(values.map(([name, text]) => value(name, text))).invoice
const polygon = (left: number, top: number, right: number, bottom: number) => ({
  LeftTop: { X: left, Y: top },
  RightTop: { X: right, Y: top },
  RightBottom: { X: right, Y: bottom },
  LeftBottom: { X: left, Y: bottom },
})

describe('every name of the vendor’s samples and lists becomes a field', () => {
  test.each([
    ['发票代码', '012001900111', 'invoiceCode', '012001900111'],
    ['发票号码', 'No63591128', 'invoiceNumber', '63591128'],
    ['发票号码备选', '63591128', 'invoiceNumber', '63591128'],
    ['全电号码', '26442000000123456789', 'digitalNumber', '26442000000123456789'],
    ['打印发票代码', '012001900111', 'printedCode', '012001900111'],
    ['打印发票号码', '63591128', 'printedNumber', '63591128'],
    ['开票日期', '2019年06月16日', 'issueDate', '2019-06-16'],
    ['购买方识别号', '91440300ma55uj6l44', 'buyerTaxId', '91440300MA55UJ6L44'],
    ['购买方名称', '甲有限公司', 'buyerName', '甲有限公司'],
    ['购买方地址、电话', '深圳市 0755-1', 'buyerAddressPhone', '深圳市 0755-1'],
    ['购买方开户行及账号', '某银行 62', 'buyerBankAccount', '某银行 62'],
    ['销售方识别号', '911201103409033300', 'sellerTaxId', '911201103409033300'],
    ['销售方名称', '乙有限公司', 'sellerName', '乙有限公司'],
    ['销售方地址、电话', '天津市', 'sellerAddressPhone', '天津市'],
    ['销售方开户行及账号', '某银行 122905939910401', 'sellerBankAccount', '某银行 122905939910401'],
    ['小写金额', '¥89.90', 'totalAmount', '89.90'],
    ['价税合计(小写)', '￥89.9', 'totalAmount', '89.90'],
    ['价税合计(大写)', '捌拾玖圆玖角整', 'totalAmountInWords', '捌拾玖圆玖角整'],
    ['价税合计（大写）', '捌拾玖圆玖角整', 'totalAmountInWords', '捌拾玖圆玖角整'],
    ['价税合计', '捌拾玖圆玖角整', 'totalAmountInWords', '捌拾玖圆玖角整'],
    ['价税合计', '¥89.90', 'totalAmount', '89.90'],
    ['合计金额', '¥1,087.28', 'amountExcludingTax', '1087.28'],
    ['合计税额', '¥2.62', 'taxAmount', '2.62'],
    ['校验码', '04656 05438 03124 09795', 'checkCode', '04656054380312409795'],
    ['校验码备选', '04656054380312409795', 'checkCode', '04656054380312409795'],
    ['校验码后六位备选', '409795', 'checkCode', '409795'],
    ['机器编号', '499099606262', 'machineNumber', '499099606262'],
    ['密码区', '033-<<>7', 'cipher', '033-<<>7'],
    ['密码区1', '033-<<>7', 'cipher', '033-<<>7'],
    ['密码区2', '*/78+740', 'cipher', '*/78+740'],
    ['密码区3', '29/-0651', 'cipher', '29/-0651'],
    ['密码区4', '92<<9-9+', 'cipher', '92<<9-9+'],
    ['收款人', '张三', 'payee', '张三'],
    ['复核', '李四', 'reviewer', '李四'],
    ['开票人', '王五', 'drawer', '王五'],
    ['备注', '2026年1月 订单 7', 'remark', '2026年1月 订单 7'],
    ['发票名称', '天津增值税电子普通发票', 'invoiceTitle', '天津增值税电子普通发票'],
    ['发票名称', '天津增值税电子普通发票', 'invoiceType', 'vat_e_normal'],
    ['发票类型', '增值税专用发票', 'invoiceType', 'vat_special'],
    ['联次', '第一联', 'copyNumber', '第一联'],
    ['联次名称', '发票联', 'copyName', '发票联'],
    ['发票联名', '发票联', 'copyName', '发票联'],
    ['省', '广东省', 'province', '广东省'],
    ['市', '深圳市', 'city', '深圳市'],
    ['发票消费类型', '服务', 'category', '服务'],
    ['服务类型', '交通', 'serviceKind', '交通'],
    ['是否有公司印章', '0', 'sealed', 'no'],
    ['是否代开', '1', 'agentIssued', 'yes'],
    ['是否收购', '1', 'acquisition', 'yes'],
    ['通行费标志', '1', 'tollMark', 'yes'],
    ['成品油标志', '0', 'oilMark', 'no'],
    ['二维码', '1', 'qrPresent', 'yes'],
    ['车船税', '¥360.00', 'vehicleTax', '360.00'],
    ['车牌号', '粤B12345', 'plateNumber', '粤B12345'],
    ['类型', '客车', 'passageVehicleKind', '客车'],
    ['通行日期起', '20260101', 'passageStart', '2026-01-01'],
    ['通行日期止', '20260131', 'passageEnd', '2026-01-31'],
  ])('%s %s → %s %s', (name, text, field, expected) => {
    expect(fieldsOf([name, text])).toMatchObject({ [field]: expected })
  })

  test.each([
    ['货物或应税劳务、服务名称', '客运服务费', 'name', '客运服务费'],
    ['服务名称', '客运服务费', 'name', '客运服务费'],
    ['规格型号', '无', 'spec', '无'],
    ['单位', '次', 'unit', '次'],
    ['数量', '1', 'quantity', '1'],
    ['单价', '87.28', 'unitPrice', '87.28'],
    ['金额', '¥87.28', 'amount', '87.28'],
    ['税率', '3%', 'taxRate', '3%'],
    ['税额', '2.62', 'taxAmount', '2.62'],
    ['税额', '***', 'taxAmount', '***'],
  ])('column %s %s → line’s %s %s', (name, text, member, expected) => {
    const companion = name === '金额' ? '服务名称' : '金额'
    const { items } = fieldsOf([name, text], [companion, '1.00'], ['发票代码', '1'])
    expect(items).toEqual([expect.objectContaining({ [member]: expected })])
  })
})

describe('lines', () => {
  test('come from Items with every member the vendor has', () => {
    const Items = [
      {
        LineNo: '1',
        Name: '*运输服务*客运服务费',
        Spec: '无',
        Unit: '次',
        Quantity: '1',
        UnitPrice: '87.281553398058',
        AmountWithoutTax: '87.28',
        TaxRate: '3%',
        TaxAmount: '2.62',
        TaxClassifyCode: '3010101020000000000',
        VehicleType: '货车',
        VehicleBrand: '粤B12345',
        DeparturePlace: '深圳',
        ArrivalPlace: '广州',
        TransportItemsName: '蔬菜',
        ConstructionPlace: '深圳市',
        ConstructionName: '某工程',
      },
    ]
    const { invoice } = read([value('发票代码', '1'), value('单位', '不用这个')], { Items })
    expect(invoice.items).toEqual([
      {
        name: '*运输服务*客运服务费',
        spec: '无',
        unit: '次',
        quantity: '1',
        unitPrice: '87.281553398058',
        amount: '87.28',
        taxRate: '3%',
        taxAmount: '2.62',
        taxClassCode: '3010101020000000000',
        vehicleKind: '货车',
        plateNumber: '粤B12345',
        departure: '深圳',
        destination: '广州',
        cargo: '蔬菜',
        constructionPlace: '深圳市',
        constructionName: '某工程',
      },
    ])
    expect(invoice.taxRate).toBe('3%')
  })

  test('come from numbered names where Items is missing, with holes where the vendor left them', () => {
    const { items, taxRate } = fieldsOf(
      ['发票代码', '1'],
      ['货物或应税劳务、服务名称', '甲'],
      ['货物或应税劳务、服务名称2', '乙'],
      ['金额', '10.00'],
      ['金额2', '20'],
      ['税率', '13%'],
      ['税额2', '2.60'],
    )
    expect(items).toEqual([
      { name: '甲', amount: '10.00', taxRate: '13%' },
      { name: '乙', amount: '20.00', taxAmount: '2.60' },
    ])
    expect(taxRate).toBeUndefined()
  })

  test('come from names repeated without a number, one line for each time', () => {
    const { items } = fieldsOf(['发票代码', '1'], ['单位', '次'], ['单位', '个'], ['金额', '1'], ['金额', '2'])
    expect(items).toEqual([
      { unit: '次', amount: '1.00' },
      { unit: '个', amount: '2.00' },
    ])
  })

  test('of different rates leave the invoice without one', () => {
    const Items = [
      { Name: '甲', TaxRate: '13%' },
      { Name: '乙', TaxRate: '6%' },
    ]
    expect(read([value('发票代码', '1')], { Items }).invoice.taxRate).toBeUndefined()
  })
})

describe('a value', () => {
  test('found twice is the first', () => {
    expect(fieldsOf(['发票代码', '1'], ['发票代码', '2']).invoiceCode).toBe('1')
  })

  test('of the cipher keeps its lines in order, whatever order they came in', () => {
    expect(fieldsOf(['密码区2', 'b'], ['密码区1', 'a'], ['密码区4', 'd'], ['密码区3', 'c']).cipher).toBe('a\nb\nc\nd')
  })

  test('that is not of its kind stays visible beside the empty field', () => {
    const { invoice, evidence } = read([value('合计税额', '***'), value('发票代码', '1')])
    expect(invoice.taxAmount).toBeUndefined()
    expect(evidence.taxAmount).toEqual({ raw: '***' })
  })

  test('has its place as fractions of the picture, tilted or not', () => {
    const tilted = { ...polygon(100, 50, 300, 100), LeftTop: { X: 90, Y: 60 } }
    const { evidence } = read([
      value('发票代码', '1', polygon(100, 50, 300, 100)),
      value('发票号码', '2', tilted),
      value('密码区1', 'a', polygon(500, 50, 900, 100)),
      value('密码区2', 'b', polygon(500, 100, 950, 150)),
    ])
    expect(evidence.invoiceCode?.box).toEqual({ x: 0.1, y: 0.1, width: 0.2, height: 0.1 })
    expect(evidence.invoiceNumber?.box).toEqual({ x: 0.09, y: 0.1, width: 0.21, height: 0.1 })
    expect(evidence.cipher?.box).toEqual({
      x: 0.5,
      y: 0.1,
      width: expect.closeTo(0.45),
      height: expect.closeTo(0.2),
    })
  })

  test.each([
    ['null', null],
    ['zeros', polygon(0, 0, 0, 0)],
    ['corners at -2', polygon(-2, 0, -2, 0)],
    ['a corner missing', { LeftTop: { X: 1, Y: 1 } }],
  ])('without a place (%s) has no box', (_, place) => {
    expect(read([value('发票代码', '1', place)]).evidence.invoiceCode).toEqual({})
  })

  test('of a PDF has no box: its pixels are unknown', () => {
    const pdf: DocumentFacts = { byteLength: 0, mediaType: 'application/pdf', page: 2 }
    const recognition = read([value('发票代码', '1', polygon(1, 1, 2, 2))], {}, pdf)
    expect(recognition.evidence.invoiceCode).toEqual({})
    expect(recognition.page).toBe(2)
  })
})

describe('a reply', () => {
  test('with members missing, null, or new is still read', () => {
    const body = JSON.stringify({
      Response: {
        Angle: -0.1,
        NewMember: {},
        Items: null,
        VatInvoiceInfos: [{ Name: '发票代码', Value: '1', New: 2 }, { Name: '备注', Value: null }, { Name: '开票人' }],
      },
    })
    const [recognition] = product.normalize({ status: 200, contentType: 'application/json', body }, png)
    expect(recognition?.invoice).toEqual({ invoiceCode: '1', items: [] })
  })

  test('without a single value is no invoice', () => {
    expect(() => read([value('发票代码', ''), value('备注', null)])).toThrow(
      expect.objectContaining({ code: 'no-invoice', retryable: false }),
    )
    expect(() => product.normalize(reply({}), png)).toThrow(expect.objectContaining({ code: 'no-invoice' }))
  })
})

describe('the type', () => {
  test.each([
    ['电子发票(普通发票)', '26442000000123456789', 'digital_normal'],
    ['电子发票（增值税专用发票）', '26442000000123456789', 'digital_special'],
    ['增值税专用发票', '00123456', 'vat_special'],
  ])('%s with number %s is %s', (type, number, expected) => {
    expect(fieldsOf(['发票类型', type], ['发票号码', number]).invoiceType).toBe(expected)
  })

  test('of words nobody knows falls back on the title', () => {
    expect(fieldsOf(['发票类型', '未知'], ['发票名称', '北京增值税专用发票']).invoiceType).toBe('vat_special')
  })
})

test('a line whose name wraps onto the next row is one line with its rate', () => {
  const figures = { Quantity: '1', UnitPrice: '100', AmountWithoutTax: '100.00', TaxRate: '13%', TaxAmount: '13.00' }
  const { items } = read([value('发票号码', '63591128')], {
    Items: [{ Name: '*计算机*便携式', ...figures }, { Name: '电脑' }, { Name: '*餐饮*餐', ...figures }],
  }).invoice
  expect(items.map(({ name, taxRate }) => [name, taxRate])).toEqual([
    ['*计算机*便携式电脑', '13%'],
    ['*餐饮*餐', '13%'],
  ])
})

test('a line whose figures stand beside the second part of its name is one line', () => {
  const { items } = read([value('发票号码', '63591128')], {
    Items: [{ Name: '*计算机*便携式' }, { Name: '电脑', AmountWithoutTax: '100.00', TaxRate: '13%' }],
  }).invoice
  expect(items).toEqual([{ name: '*计算机*便携式电脑', amount: '100.00', taxRate: '13%' }])
})
