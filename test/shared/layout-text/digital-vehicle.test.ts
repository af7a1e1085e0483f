import { expect, test } from 'vitest'
import { layoutText } from '../../../shared/layout-text.ts'
import { at } from './page.ts'

const label = '统一社会信用代码/纳税人识别号/身份证件号码：'
const seller = '91330200MA0000A48Y'
const page = (confidence?: number) =>
  [
    at(377, 47, '电子发票（机动车销售统一发票）', 21),
    at(888, 60, '发票号码：25432000000023861745', 14),
    at(888, 95, '开票日期：2025年02月21日', 14),
    at(86, 164, '名称：钱多多', 14),
    at(676, 166, '名称：云岫汽车销售服务有限公司', 14),
    at(85, 212, label, 14),
    at(420, 212, '33010619880312003X', 14),
    at(677, 212, label, 14),
    at(1010, 212, seller, 14),
    at(83, 261, '车辆类型', 14),
    at(198, 261, '纯电动轿车', 14),
    at(422, 261, '厂牌型号', 14),
    at(539, 261, '样例牌YL7001', 14),
    at(594, 354, '车辆识别代号/车架号码', 14),
    at(800, 354, 'LZWADAGA8RC917364', 14),
    at(130, 398, '价税合计', 14),
    at(352, 398, '壹拾陆万捌仟玖佰圆整', 14),
    at(864, 398, '（小写）¥168900.00', 14),
    at(83, 496, '不含税价', 14),
    at(200, 496, '小写 ¥149469.03', 14),
    at(789, 495, '吨位', 14),
  ].map((item) => ({ ...item, ...(confidence === undefined ? {} : { confidence }) }))

test.each([
  ['of a file', undefined],
  ['of a picture', 0.95],
])('the digital invoice %s for a car says who buys and who sells in blocks side by side', (_, confidence) => {
  const [found] = layoutText(page(confidence), { width: 1240, height: 680 })
  expect(found?.invoice).toMatchObject({
    invoiceType: 'vehicle',
    buyerName: '钱多多',
    buyerTaxId: '33010619880312003X',
    sellerName: '云岫汽车销售服务有限公司',
    sellerTaxId: seller,
    totalAmount: '168900.00',
  })
})

test('a value that begins under the empty half of its label’s colon loses no sign', () => {
  const items = [
    at(163, 22, '电子发票（二手车销售统一发票）', 20),
    at(436, 28, '发票号码：', 10),
    at(483, 28, '25332000000023861745', 10),
    at(436, 57, '开票日期：', 10),
    at(483, 57, '2025年07月09日', 10),
    at(20, 83, '买方单位/个人', 10),
    at(100, 83, '钱多多', 10),
    at(20, 110, '卖方单位/个人', 10),
    at(100, 110, '孙小满', 10),
    at(20, 236, '车价合计（大写）', 10),
    at(180, 236, '陆万捌仟伍佰圆整', 10),
    at(400, 236, '小写', 10),
    at(440, 236, '¥68500.00', 10),
  ]
  expect(layoutText(items, { width: 595, height: 468 })[0]?.invoice).toMatchObject({
    invoiceType: 'used_car',
    invoiceNumber: '25332000000023861745',
    issueDate: '2025-07-09',
  })
})
