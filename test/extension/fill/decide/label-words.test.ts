import { describe, expect, test } from 'vitest'
import { labelWords, readings, unitOf } from '../../../../extension/fill/decide/label-words.ts'

describe('a label is read the same however a form writes it', () => {
  test.each([
    ['* 发票号码：', '发票号码'],
    ['发 票 号 码', '发票号码'],
    ['發票號碼', '发票号码'],
    ['请输入发票号码', '发票号码'],
    ['请选择开票日期', '开票日期'],
    ['货物或应税劳务、服务名称', '货物或应税劳务服务名称'],
    ['Invoice Number *', 'invoice no'],
    ['Invoice No.', 'invoice no'],
    ['invoiceNumber', 'invoice no'],
    ['供货单位纳税识别号', '供货单位纳税人识别号'],
    ['供方（卖家）', '销售方'],
    ['07 销售方名称 *', '销售方名称'],
    ['10 位发票代码', '10位发票代码'],
    ['Supplier Tax Reg. No.', 'supplier tax no'],
    ['Buyer’s TIN', 'buyer tax id'],
    ['开票日期，如 20240131', '开票日期'],
    ['开票日期 格式：YYYY-MM-DD', '开票日期'],
    ['発票ｺｰﾄﾞ１', '発票コード1'],
  ])('%s', (label, words) => expect(labelWords(label).words).toBe(words))
})

describe('a bracket is a unit, a meaning or a remark', () => {
  test.each([
    ['金额（元）', 'yuan'],
    ['金额[元]', 'yuan'],
    ['报销金额(人民币)', 'yuan'],
    ['报销金额(人民币元)', 'yuan'],
    ['金额（万元）', 'ten-thousand'],
    ['税率(%)', 'percent'],
    ['税率%', 'percent'],
    ['合计 ¥', 'yuan'],
  ])('%s is in %s', (label, unit) => expect(labelWords(label).unit).toBe(unit))

  test('what narrows the meaning joins the words on either side', () => {
    expect(readings(labelWords('价税合计（大写）'))).toContain('价税合计大写')
    expect(readings(labelWords('金额（不含税）'))).toContain('不含税金额')
    expect(readings(labelWords('Total (incl. tax)'))).toContain('total including tax')
  })

  test.each(['发票代码（10或12位）', '发票号码（8位/20位）', '税号(18位数字)'])(
    'how long a value is narrows no name: %s',
    (label) => expect(labelWords(label).hints).toEqual([]),
  )

  test('which part of a value is asked for does', () => {
    expect(labelWords('校验码（后6位）').hints).toEqual(['后6位'])
  })

  test('a bare narrowing word is never a label of its own, so that 合同金额（不含税） stays a contract', () => {
    expect(readings(labelWords('合同金额（不含税）'))).not.toContain('不含税')
  })

  test('another name in brackets is read as well', () => {
    expect(readings(labelWords('收款方（开票公司）'))).toContain('开票公司')
  })

  test('a remark to the person is left out', () => {
    expect(labelWords('发票代码（数电票可不填）')).toMatchObject({ words: '发票代码', hints: [] })
  })

  test.each(['票价（元） * 只填数字', '票价 请填写数字', '* 请输入票价', '票价 Numbers only'])(
    'a remark behind the name is left out, too: %s',
    (label) => expect(labelWords(label).words).toBe('票价'),
  )
  test('one that says which value is meant is not', () => {
    expect(labelWords('金额 请填写不含税金额').words).toBe('金额请填写不含税金额')
  })

  test('a label that is all bracket is what stands in it', () => {
    expect(labelWords('（小写）').words).toBe('小写')
  })
})

test('a unit stands alone: a word that begins with one is none', () => {
  expect(unitOf('元')).toBe('yuan')
  expect(unitOf('万')).toBe('ten-thousand')
  expect(unitOf('元素')).toBeUndefined()
  expect(unitOf('')).toBeUndefined()
})

test.each([
  ['8. 销售单位名称', '销售单位名称'],
  ['3、发票号码', '发票号码'],
  ['（2）开票日期', '开票日期'],
  ['12) Invoice number', 'invoice no'],
  ['2.5万元以上', '2 5万元以上'],
  ['10或12位发票代码', '10或12位发票代码'],
])('the number of a question is no part of its name: %s', (text, words) => {
  expect(labelWords(text).words).toBe(words)
})
