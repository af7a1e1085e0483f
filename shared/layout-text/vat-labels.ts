import { labelTable } from './labels.ts'

/** Labels around the lines of a VAT invoice of either generation; `buyer-`/`seller-` where the label itself says whose. */
export const vatLabels = labelTable([
  { key: 'printedCode', words: '(?:机打|打印)(?:发票)?代码' },
  { key: 'printedNumber', words: '(?:机打|打印)(?:发票)?号码' },
  { key: 'code', words: '发票代码|票据代码' },
  { key: 'digital', words: '(?:全电|数电)(?:发票|票)?号码' },
  { key: 'number', words: '(?:发票)?号码|发票号|票据号码' },
  { key: 'date', words: '开票日期|填开日期|开具日期|开票时间' },
  { key: 'check', words: '校验码' },
  { key: 'machine', words: '机器编号|机器号码|机器号' },
  { key: 'name', words: '名称' },
  {
    key: 'taxId',
    words:
      '(?:统一)?社会信用代码(?:[/或、]?纳税人识别[号码])?(?:/身份证件?号码?)?|纳税人识别[号码]|纳税人登记号|税务登记证?号|税号',
  },
  { key: 'address', words: '(?:单位)?地址(?:[、,，]?电话(?:号码)?)?' },
  { key: 'bank', words: '开户(?:银)?行(?:名称)?(?:[及、,]?(?:银行)?账号)?|开户银行' },
  { key: 'phone', words: '电话' },
  { key: 'account', words: '银行账号|账号' },
  {
    key: 'buyerName',
    words:
      '(?:购买方|购方|购货方|购货单位|付款方|受票方|买方)名称|发票抬头|付款(?:单位|方|人)(?:\\((?:个人|名称)\\))?(?=:)',
  },
  {
    key: 'sellerName',
    words:
      '(?:销售方|销方|销货方|销货单位|收款(?:单位|方)|开票方|卖方)名称(?:\\(盖章\\))?|收款(?:单位|方)(?:\\(盖章\\))?(?=:)',
  },
  { key: 'buyerTaxId', words: '(?:购买方|购方|购货方|购货单位|付款(?:单位|方)|买方)(?:纳税人)?(?:识别号|税号)' },
  {
    key: 'sellerTaxId',
    words: '(?:销售方|销方|销货方|销货单位|(?:收款|开票)(?:单位|方)|卖方)(?:纳税人)?(?:识别号|税号)',
  },
  { key: 'figures', words: '(?:合计(?:金额)?)?\\(?小写\\)?' },
  { key: 'gross', words: '价税合计(?:\\(大写\\))?|(?:合计(?:金额|人民币)?)?\\(?大写\\)?' },
  { key: 'total', words: '合计(?:金额)?' },
  { key: 'subtotal', words: '小计|原价合计|折扣额合计|总计' },
  { key: 'payee', words: '收款[人员]' },
  { key: 'reviewer', words: '复核人?' },
  { key: 'drawer', words: '开票人' },
  { key: 'seal', words: '(?:销售方|销货单位|开票单位|收款单位)\\(?(?:盖?章)?\\)' },
  { key: 'remark', words: '备注' },
  { key: 'cipher', words: '密码区' },
])

/** `head` stands for the heads of columns, which end what is above them. */
export type VatLabel = (typeof vatLabels)['keys'][number] | 'head'
