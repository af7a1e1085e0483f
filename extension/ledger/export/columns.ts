import type { Invoice, InvoiceItem } from '../../../shared/invoice.ts'
import { type InvoiceType, invoiceTypeNames } from '../../../shared/invoice-type.ts'
import { addMoney } from '../../../shared/money.ts'

/** One printed line with the invoice it stands on; an invoice without lines is one row of its totals. */
export interface ExportLine {
  /** 1, 2 … over the whole table. */
  position: number
  invoice: Invoice
  item: InvoiceItem
}

/** A column of the table: `number` cells can be added up, everything else is text, above all the long numbers. */
export interface LedgerColumn {
  title: string
  kind: 'text' | 'number'
  value: (line: ExportLine) => string | undefined
}

const isDigital = (number: string | undefined) => number?.length === 20

/** The platform writes 数电票 where the printed title says 电子发票. */
const kindNames: Partial<Record<InvoiceType, string>> = {
  digital_special: '数电票（增值税专用发票）',
  digital_normal: '数电票（普通发票）',
}

const origins: Partial<Record<InvoiceType, string>> = {
  vat_special: '增值税发票管理系统',
  vat_normal: '增值税发票管理系统',
  vat_e_special: '增值税发票管理系统',
  vat_e_normal: '增值税发票管理系统',
  vat_roll: '增值税发票管理系统',
  digital_special: '电子发票服务平台',
  digital_normal: '电子发票服务平台',
  digital_paper_special: '电子发票服务平台',
  digital_paper_normal: '电子发票服务平台',
  rail: '电子发票服务平台',
  air: '电子发票服务平台',
}

const kindName = (type: InvoiceType | undefined) => type && (kindNames[type] ?? invoiceTypeNames[type])

const grossOf = ({ amount, taxAmount }: InvoiceItem) =>
  amount && taxAmount ? addMoney([amount, taxAmount]) : undefined

function positive({ totalAmount }: Invoice): string | undefined {
  if (totalAmount === undefined) return undefined
  return totalAmount.startsWith('-') ? '否' : '是'
}

const text = (title: string, value: LedgerColumn['value']): LedgerColumn => ({ title, kind: 'text', value })
const number = (title: string, value: LedgerColumn['value']): LedgerColumn => ({ title, kind: 'number', value })
const nothing = () => undefined

/** The 27 columns of the tax platform's own Excel export, in its order; what no invoice says stays empty. */
export const columns: readonly LedgerColumn[] = [
  number('序号', ({ position }) => String(position)),
  text('发票代码', ({ invoice }) => invoice.invoiceCode),
  text('发票号码', ({ invoice }) => (isDigital(invoice.invoiceNumber) ? undefined : invoice.invoiceNumber)),
  text(
    '数电发票号码',
    ({ invoice }) => invoice.digitalNumber ?? (isDigital(invoice.invoiceNumber) ? invoice.invoiceNumber : undefined),
  ),
  text('销方识别号', ({ invoice }) => invoice.sellerTaxId),
  text('销方名称', ({ invoice }) => invoice.sellerName),
  text('购方识别号', ({ invoice }) => invoice.buyerTaxId),
  text('购买方名称', ({ invoice }) => invoice.buyerName),
  text('开票日期', ({ invoice }) => invoice.issueDate),
  text('税收分类编码', ({ item }) => item.taxClassCode),
  text('特定业务类型', nothing),
  text('货物或应税劳务名称', ({ item }) => item.name),
  text('规格型号', ({ item }) => item.spec),
  text('单位', ({ item }) => item.unit),
  number('数量', ({ item }) => item.quantity),
  number('单价', ({ item }) => item.unitPrice),
  number('金额', ({ item }) => item.amount),
  text('税率', ({ item }) => item.taxRate),
  number('税额', ({ item }) => item.taxAmount),
  number('价税合计', ({ item, invoice }) => (invoice.items.length > 0 ? grossOf(item) : invoice.totalAmount)),
  text('发票来源', ({ invoice }) => invoice.invoiceType && origins[invoice.invoiceType]),
  text('发票票种', ({ invoice }) => kindName(invoice.invoiceType)),
  text('发票状态', nothing),
  text('是否正数发票', ({ invoice }) => positive(invoice)),
  text('发票风险等级', nothing),
  text('开票人', ({ invoice }) => invoice.drawer),
  text('备注', ({ invoice }) => invoice.remark),
]
