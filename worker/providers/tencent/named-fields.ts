import type { FieldMap } from '../named-values.ts'
import { vatFields } from '../vat-names.ts'

/**
 * Printed names on tickets that come as names and values: tax payments, customs receipts, bank slips, ride itineraries,
 * shopping receipts, foreign invoices (SDK structures `OtherInvoiceItem`, `BankSlipInfo`, `OnlineTaxiItineraryInfo`).
 */
export const otherFields: FieldMap = {
  ...vatFields,
  invoiceNumber: { names: ['发票号码', '凭证号码', '缴款书号码', '税单号码', '回单编号', '流水号', '单号', '号码'] },
  issueDate: { names: ['开票日期', '填发日期', '交易日期', '申请日期', '行程日期', '日期'] },
  totalAmount: {
    names: [
      '价税合计(小写)',
      '金额合计小写',
      '金额合计(小写)',
      '交易金额',
      '合计金额',
      '总金额',
      '合计',
      '金额',
      '总计',
    ],
  },
  totalAmountInWords: { names: ['价税合计(大写)', '金额合计大写', '金额合计(大写)'] },
  amountExcludingTax: { names: ['不含税价(小写)', '不含税金额'] },
  taxAmount: { names: ['增值税税额', '合计税额', '税额'] },
  taxRate: { names: ['增值税税率或征收率', '税率'] },
  sellerName: { names: ['销售方名称', '销货单位名称', '收款人户名', '收款人名称', '商户名称', '商家名称'] },
  sellerTaxId: { names: ['销售方纳税人识别号', '销售方识别号'] },
  sellerBankAccount: { names: ['收款开户行', '收款账号'], joinedBy: ' ' },
  buyerName: { names: ['购买方名称', '纳税人名称', '缴款单位名称', '付款人户名', '付款人名称'] },
  buyerTaxId: { names: ['购买方纳税人识别号', '购买方识别号', '纳税人识别号', '税号'] },
  buyerBankAccount: { names: ['付款开户行', '付款账号'], joinedBy: ' ' },
  taxAuthority: { names: ['主管税务机关', '税务机关'] },
  drawer: { names: ['开票人', '填票人'] },
  departure: { names: ['起点', '上车地点', '出发地'] },
  destination: { names: ['终点', '下车地点', '目的地'] },
  departureTime: { names: ['上车时间'] },
  distance: { names: ['里程(公里)', '里程'] },
}
