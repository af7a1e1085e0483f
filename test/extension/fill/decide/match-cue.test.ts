import { describe, expect, test } from 'vitest'
import { labelWords, readings } from '../../../../extension/fill/decide/label-words.ts'
import { matchCues } from '../../../../extension/fill/decide/match-cue.ts'
import type { Target } from '../../../../extension/fill/targets.ts'

/** The target a label alone means best, over all its readings. */
function meaning(label: string): { target: Target; strength: number } | undefined {
  return readings(labelWords(label))
    .flatMap(matchCues)
    .sort((a, b) => b.strength - a.strength)[0]
}

describe('labels of forms in use', () => {
  test.each<[string, Target]>([
    ['发票号码', 'invoiceNumber'],
    ['电子发票号码', 'invoiceNumber'],
    ['增值税发票号码', 'invoiceNumber'],
    ['数电发票号码', 'digitalNumber'],
    ['增值税发票代码', 'invoiceCode'],
    ['开票日期', 'issueDate'],
    ['发票开具日期', 'issueDate'],
    ['价税合计（小写）', 'totalAmount'],
    ['价税合计（大写）', 'totalAmountInWords'],
    ['发票金额（含税）', 'totalAmount'],
    ['金额（不含税）', 'amountExcludingTax'],
    ['未稅金額', 'amountExcludingTax'],
    ['其中税额（元）', 'taxAmount'],
    ['税率/征收率', 'taxRate'],
    ['销方', 'sellerName'],
    ['供应商名称', 'sellerName'],
    ['发票抬头', 'buyerName'],
    ['校验码后6位', 'checkCode'],
    ['费用发生日期', 'expenseDate'],
    ['Category 类别', 'expenseType'],
    ['类别 Category', 'expenseType'],
    ['交易日期', 'expenseDate'],
    ['乘坐交通工具', 'transport'],
    ['本次报销金额', 'reimbursementAmount'],
    ['Invoice No.', 'invoiceNumber'],
    ['Vendor name', 'sellerName'],
    ['供方', 'sellerName'],
    ['分供商名称', 'sellerName'],
    ['其中：税金', 'taxAmount'],
    ['是否取得增值税专用发票', 'specialInvoice'],
    ['單據編號 Invoice / Receipt No.', 'invoiceNumber'],
    ['發票上的總金額（含稅）是多少元？', 'totalAmount'],
    ['发票抬头写的是', 'buyerName'],
    ['发票是哪天开的', 'issueDate'],
    ['这张票是专票还是普票？', 'invoiceType'],
    ['需方名称', 'buyerName'],
    ['发票填开日期', 'issueDate'],
    ['票据类别', 'invoiceType'],
    ['Tax Invoice / Fapiao No.', 'invoiceNumber'],
    ['VAT Amt', 'taxAmount'],
    ['Amount w/o tax', 'amountExcludingTax'],
    ['乘车人', 'passengerName'],
    ['座席等级', 'seatClass'],
    ['抵达站', 'destination'],
    ['起程地点', 'departure'],
    ['医疗机构', 'sellerName'],
    ['商户单据号', 'invoiceNumber'],
    ['收据金额', 'totalAmount'],
    ['启程日期', 'travelDate'],
    ['Total incl. tax', 'totalAmount'],
    ['发票号码 Invoice no.', 'invoiceNumber'],
    ['应税金额', 'amountExcludingTax'],
    ['应税额', 'amountExcludingTax'],
    ['税款', 'taxAmount'],
    ['税点', 'taxRate'],
    ['含税总价', 'totalAmount'],
    ['供货单位', 'sellerName'],
    ['專票/普票', 'invoiceType'],
    ['賣方統編', 'sellerTaxId'],
    ['Inv. date', 'issueDate'],
    ['无税单价', 'itemUnitPrice'],
    ['无税金额', 'amountExcludingTax'],
    ['未含税金额', 'amountExcludingTax'],
    ['金额（已含税）', 'totalAmount'],
    ['未税总金额', 'amountExcludingTax'],
    ['銷售單位名稱', 'sellerName'],
    ['開立廠商', 'sellerName'],
    ['Total incl. VAT', 'totalAmount'],
    ['Amount before VAT', 'amountExcludingTax'],
    ['of which VAT', 'taxAmount'],
    ['Tax Posted Amount', 'taxAmount'],
    ['Control Amount Total', 'totalAmount'],
    ['民航基金', 'developmentFund'],
    ['發票類型 Type', 'invoiceType'],
    ['費用類別 Type', 'expenseType'],
    ['發票號碼 No.', 'invoiceNumber'],
    ['開票日期 Date', 'issueDate'],
    ['商號名稱 Supplier', 'sellerName'],
  ])('%s means %s', (label, target) => {
    expect(meaning(label)?.target).toBe(target)
    expect(meaning(label)?.strength).toBeGreaterThan(0.55)
  })
})

describe('labels that only look like ours mean nothing', () => {
  test.each([
    '原发票号码',
    '对应蓝字发票号码',
    '报销单号',
    '申请日期',
    '合同金额',
    '预算金额',
    '借款金额',
    '本月预算金额',
    '发票抬头类型',
    '供应商编码',
    '收款单位银行账号',
    '发票状态',
    '发票附件上传',
    'Due date',
    'Invoice status',
    'Posting date',
    '已报销金额',
    '已報銷金額',
    '待报销金额',
    '未开票金额',
    '未付发票金额',
    '历史开票金额',
    '扣繳稅額',
    '代扣税额',
    '应纳税额',
    '不可抵扣税额',
    '录入日期',
    '填写日期',
    '制单开票日期',
    'Amount claimed to date',
    'Remaining claim amount',
    'Invoice received date',
    'Taxi',
    '提供方式',
    '个税税额',
    '附加税额',
    '单据编号',
    '您的姓名是什么',
    '一共几个人用餐',
    '采购方式',
    '销售商品',
    '证件签发日期',
    '乘车人工号',
    '乘机人证件号',
    '乘车人数',
    '舱位标准',
    'Date of issue of passport',
    'Ticket price limit',
    '费用类型 Code',
    '商户号 No.',
  ])('%s', (label) => {
    expect(meaning(label)?.strength ?? 0).toBeLessThan(0.55)
  })
})

test('the longest cue wins: 数电发票号码 is not 发票号码 with something before it', () => {
  const strengths = Object.fromEntries(matchCues('数电发票号码').map(({ target, strength }) => [target, strength]))
  expect(strengths.digitalNumber).toBeGreaterThan(strengths.invoiceNumber ?? 0)
})
