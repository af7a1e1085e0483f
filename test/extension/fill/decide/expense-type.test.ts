import { expect, test } from 'vitest'
import { expenseTypeOf } from '../../../../extension/fill/decide/expense-type.ts'

test.each([
  ['*信息技术服务*软件订阅服务费', '软件服务费'],
  ['*信息技术服务*办公软件授权', '软件服务费'],
  ['*广告服务*设计制作费', '广告费'],
  ['*物业管理服务*物业费', '物业费'],
  ['*劳务*空调维修费', '维修费'],
  ['*劳务*汽车维修费', undefined],
  ['*办公用品*碎纸机', '办公费'],
  ['*运输服务*国内货物运输代理', '运费'],
  ['*运输服务*国内旅客运输服务', '交通费'],
  ['*研发和技术服务*技术服务费', '技术服务费'],
  ['*劳动保护用品*防护手套', '劳动保护费'],
  ['*运输服务*货物运输', '运费'],
  ['*运输服务*客运服务费', '交通费'],
  ['*物流辅助服务*收派服务费', '快递费'],
  ['*出版服务*论文版面费', '版面费'],
])('a line of %s is an expense of the kind %s', (name, kind) => {
  expect(expenseTypeOf({ invoiceType: 'digital_normal', items: [{ name }] })).toBe(kind)
})
