import { expect, test } from 'vitest'
import type { DocumentFacts } from '../../../../worker/providers/document-facts.ts'
import { carInvoice } from '../../../../worker/providers/tencent/car-invoice.ts'

const product = carInvoice({ url: 'https://ocr.tencentcloudapi.com/', region: undefined })
const png: DocumentFacts = { byteLength: 0, mediaType: 'image/png', width: 1000, height: 500 }
const nowhere = {
  LeftTop: { X: -2, Y: 0 },
  RightTop: { X: -2, Y: 0 },
  RightBottom: { X: -2, Y: 0 },
  LeftBottom: { X: -2, Y: 0 },
}

function read(values: [string, string][]) {
  const CarInvoiceInfos = values.map(([Name, Value]) => ({
    Name,
    Value,
    Rect: { X: 0, Y: 0, Width: 0, Height: 0 },
    Polygon: nowhere,
  }))
  const body = JSON.stringify({ Response: { CarInvoiceInfos, RequestId: 'r' } })
  return product.normalize({ status: 200, contentType: 'application/json', body }, png)[0]!
}

test.each([
  ['不含税价(小写)', '¥34188.03', 'amountExcludingTax', '34188.03'],
  ['主管税务机关', '某区税务局', 'taxAuthority', '某区税务局'],
  ['主管税务机关代码', '153050200', 'taxAuthorityCode', '153050200'],
  ['产地', '湖南', 'vehicleOrigin', '湖南'],
  ['价税合计', '肆万圆整', 'totalAmountInWords', '肆万圆整'],
  ['价税合计(小写)', '¥40000.00', 'totalAmount', '40000.00'],
  ['价税合计（小写）', '¥40000.00', 'totalAmount', '40000.00'],
  ['厂牌型号', '某牌BJ6442', 'vehicleModel', '某牌BJ6442'],
  ['发动机号码', '1740067437WU', 'engineNumber', '1740067437WU'],
  ['发票代码', '153001720011', 'invoiceCode', '153001720011'],
  ['发票号码', '00880890', 'invoiceNumber', '00880890'],
  ['发票消费类型', '用车', 'category', '用车'],
  ['合格证号', 'YJ66X5000040829', 'certificateNumber', 'YJ66X5000040829'],
  ['吨位', '1790', 'tonnage', '1790'],
  ['增值税税率或征收率', '17%', 'taxRate', '17%'],
  ['增值税税额', '¥5811.97', 'taxAmount', '5811.97'],
  ['备注', '一车一票', 'remark', '一车一票'],
  ['开票人', '某某', 'drawer', '某某'],
  ['开票日期', '2017-07-31', 'issueDate', '2017-07-31'],
  ['机器编号', '889903434116', 'machineNumber', '889903434116'],
  ['机打代码', '153001720011', 'printedCode', '153001720011'],
  ['机打号码', '00880890', 'printedNumber', '00880890'],
  ['省', '云南省', 'province', '云南省'],
  ['市', '保山市', 'city', '保山市'],
  ['购买方名称', '某人', 'buyerName', '某人'],
  ['身份证号码/组织机构代码', '44052419870101001X', 'buyerIdNumber', '44052419870101001X'],
  ['购买方纳税人识别号', '91530502351889446U', 'buyerTaxId', '91530502351889446U'],
  ['车辆类型', '多用途乘用车', 'vehicleKind', '多用途乘用车'],
  ['车辆识别代号/车架号码', 'LNBMDLAA6HR894143', 'vin', 'LNBMDLAA6HR894143'],
  ['销售方地址', '某路', 'sellerAddressPhone', '某路'],
  ['销售方电话', '0875-1', 'sellerAddressPhone', '0875-1'],
  ['销售方开户银行', '某银行', 'sellerBankAccount', '某银行'],
  ['销售方账号', '9902', 'sellerBankAccount', '9902'],
  ['销售方纳税人识别号', '91530502351889446U', 'sellerTaxId', '91530502351889446U'],
  ['销货单位名称', '某汽车公司', 'sellerName', '某汽车公司'],
  ['限乘人数', '7', 'seats', '7'],
  ['进口证明书号', 'J1', 'importCertificateNumber', 'J1'],
  ['商检单号', 'S1', 'inspectionNumber', 'S1'],
  ['发票类型', '二手车销售统一发票', 'invoiceType', 'used_car'],
])('%s %s → %s %s', (name, text, field, expected) => {
  expect(read([[name, text]]).invoice).toMatchObject({ [field]: expected })
})

test('what is printed in two places is read together, address before phone, bank before account', () => {
  const values: [string, string][] = [
    ['销售方电话', '0875-1'],
    ['销售方账号', '9902'],
    ['销售方地址', '某路'],
    ['销售方开户银行', '某银行'],
  ]
  expect(read(values).invoice).toMatchObject({ sellerAddressPhone: '某路 0875-1', sellerBankAccount: '某银行 9902' })
})

test('a value the vendor could not place has no box', () => {
  expect(read([['发票代码', '153001720011']]).evidence.invoiceCode).toEqual({})
})

test('without a type among the values it is a new vehicle, with a registration a used one', () => {
  expect(read([['发票代码', '1']]).invoice.invoiceType).toBe('vehicle')
  expect(read([['登记证号', '510087665449']]).invoice.invoiceType).toBe('used_car')
})
