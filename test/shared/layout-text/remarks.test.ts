import { expect, test } from 'vitest'
import type { TextItem } from '../../../shared/layout-text/text-item.ts'
import { layoutText } from '../../../shared/layout-text.ts'
import { digitalExpected, digitalNormal, digitalSize } from './digital-pages.ts'
import { at } from './page.ts'

const read = (items: readonly TextItem[]) => layoutText(items, digitalSize).map(({ invoice }) => invoice)
const plain = digitalNormal.filter(({ text }) => !text.startsWith('订单号'))
const withRemark = (...lines: string[]) => [...plain, ...lines.map((line, row) => at(36, 292 + row * 12, line))]
const { remark: _, ...withoutRemark } = digitalExpected

test.each([
  [['收款人：张三 复核人：李四']],
  [['收款人：张三', '复核人：李四', '开票人：王五']],
  [['合计：99.00', '价税合计（大写）：壹仟圆整 （小写）¥1000.00']],
  [['保单号：PDZA20263301000012 起保日期：2026-01-01 保费合计 ¥5000.00']],
  [['备注：见合同 发票号码：00234567 开票日期：2020-01-01', '名称：别的公司 纳税人识别号：91330199MA4CL12T20']],
])('lines of the remark %j give nothing to other fields', (lines) => {
  const [{ remark, ...rest } = { remark: undefined }] = read(withRemark(...lines))
  expect(rest).toEqual(withoutRemark)
  expect(remark?.replace(/\s/g, '')).toBe(lines.join('').replace(/\s/g, ''))
})

test('a remark is read where its own name was not, as long as no party stands below the sum', () => {
  const unnamed = (items: readonly TextItem[]) => items.filter(({ text }) => text !== '备' && text !== '注')
  expect(read(unnamed(withRemark('桌号：听风阁06')))).toMatchObject([{ ...withoutRemark, remark: '桌号：听风阁06' }])
  const taxed = '车牌号：浙D6K8O1 代收车船税（小写）：￥420.00 合计：￥420.00'
  expect(read(unnamed(withRemark(taxed)))).toMatchObject([{ plateNumber: '浙D6K801', vehicleTax: '420.00' }])
  const party = unnamed(withRemark('名称：别的公司', '桌号：听风阁06'))
  expect(read(party)[0]).not.toHaveProperty('remark')
})

const seller = {
  sellerAddressPhone: '广州市样例路2号 020-81234567',
  sellerBankAccount: '样例银行天河支行 3863018800010',
}
test.each([
  [
    '销售方地址：广州市样例路2号；电话：020-81234567；销方开户银行：样例银行天河支行；银行账号：3863018800010；',
    seller,
  ],
  ['销方地址:广州市样例路2号 电话:020-81234567 开户行:样例银行天河支行 账号:3863018800010', seller],
  [
    '销售方地址：广州市样例路2号 销售方电话：020-81234567 销售方开户银行：样例银行天河支行 银行账号：3863018800010 订单A',
    seller,
  ],
  ['购买方地址:-; 电话:-; 购方开户银行:-; 银行账号:-;', {}],
  ['购买方地址：—— 电话：/ 销售方地址：广州市样例路2号；电话：-；', { sellerAddressPhone: '广州市样例路2号' }],
  ['送货地址：杭州市样例路9号 电话：0571-80000000', {}],
])('addresses and accounts of a remark %j', (line, expected) => {
  const [invoice] = read(withRemark(line))
  expect(invoice).toEqual({ ...withoutRemark, remark: expect.anything(), ...expected })
})

test.each([
  [
    '车牌号:浙D6K81Q  车架号:LVSHCAMB9NE071264 代收车船税(小写):¥ 420.00 滞纳金:¥ 0.00 合计:¥ 420.00',
    '浙D6K81Q',
    '420.00',
  ],
  ['车牌号/车架号：浙D6K81Q/LVSHCAMB9NE071264 代收车船税金额：360.00', '浙D6K81Q', '360.00'],
  ['代收车船税税目：保单号：PDZA1;车牌号/船舶登记号：浙D6K81Q;代收车船税金额：480.00;', '浙D6K81Q', '480.00'],
  ['保费与车船税合计：3587.64', undefined, undefined],
])('an insurer says in the remark %j for which car it took what tax', (line, plateNumber, vehicleTax) => {
  const [invoice] = read(withRemark(line))
  expect([invoice?.plateNumber, invoice?.vehicleTax]).toEqual([plateNumber, vehicleTax])
})
