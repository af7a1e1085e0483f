import { expect, it } from 'vitest'
import { mendLabel } from '../../../../extension/recognize/ocr/mend-labels.ts'

it.each([
  ['开票日斯：2024年05月06日', '开票日期：2024年05月06日'],
  ['纳税人识别导:', '纳税人识别号:'],
  ['纳税人别号：91', '纳税人识别号：91'],
  ['价悦合计', '价税合计'],
  ['价悦合计（大写）', '价税合计（大写）'],
  ['小弯150200.22', '小写150200.22'],
  ['（小弓）¥12.00', '（小写）¥12.00'],
  ['售方名称：杭州', '销售方名称：杭州'],
  ['票代码', '发票代码'],
  ['单位代码/身分证号码', '单位代码/身份证号码'],
])('reads %s as %s', (read, meant) => expect(mendLabel(read)).toBe(meant))

it.each([
  ['a value', '开票日记本一本'],
  ['what two labels are as near to', '发票伐码：12'],
  ['a label that is right', '发票代码：12'],
  ['a name', '项目部名'],
  ['another label that is one sign shorter', '车牌号'],
  ['what two labels are without a sign', '发票码：12'],
  ['a title that goes on', '电子客票'],
  ['small change', '小计12.00元'],
  ['a day on which a ship leaves', '开航日期:2019年03月08日'],
])('leaves %s as it is', (_, text) => expect(mendLabel(text)).toBe(text))
