import { expect, test } from 'vitest'
import { fieldValue } from '../../shared/field-value.ts'
import type { FieldName } from '../../shared/invoice.ts'

test.each<[FieldName, string, string | undefined]>([
  ['totalAmount', '¥89.90', '89.90'],
  ['totalAmount', '￥1,089.9', '1089.90'],
  ['totalAmount', '50元整', '50.00'],
  ['totalAmount', '-¥12.5', '-12.50'],
  ['totalAmount', '¥-12.5', '-12.50'],
  ['totalAmount', '0012.00', '12.00'],
  ['totalAmount', '9007199254740993.01', '9007199254740993.01'],
  ['totalAmount', '***', undefined],
  ['totalAmount', '12.345', undefined],
  ['totalAmount', '', undefined],
  ['issueDate', '2019年06月16日', '2019-06-16'],
  ['issueDate', '2019 年 6 月 16 日', '2019-06-16'],
  ['issueDate', '2017-07-31', '2017-07-31'],
  ['issueDate', '20170731', '2017-07-31'],
  ['issueDate', '2026-01-05 13:20:11', '2026-01-05'],
  ['issueDate', '2023-02-30', undefined],
  ['issueDate', '06-16', undefined],
  ['invoiceNumber', 'No63591128', '63591128'],
  ['invoiceNumber', '№ 00012345', '00012345'],
  ['invoiceNumber', 'NO.00012345', '00012345'],
  ['checkCode', '04656 05438 03124 09795', '04656054380312409795'],
  ['buyerTaxId', ' 91440300ma55uj6l44 ', '91440300MA55UJ6L44'],
  ['taxRate', '３%', '3%'],
  ['taxRate', '免税', '免税'],
  ['sealed', '0', 'no'],
  ['sealed', '1', 'yes'],
  ['sealed', '是', 'yes'],
  ['sealed', '?', undefined],
  ['distance', '12.5', '12.5'],
  ['sellerName', ' 甲（北京）有限公司 ', '甲（北京）有限公司'],
  ['invoiceType', 'quota', 'quota'],
  ['invoiceType', '定额', undefined],
])('%s printed as %j is written %j', (name, printed, written) => {
  expect(fieldValue(name, printed)).toBe(written)
})
