import { type FieldKind, type FieldName, invoiceFields } from '../../shared/invoice.ts'

/** What only a reimbursement form asks for; each is inferred from the invoice and shown as an inference. */
const formFields = {
  expenseDate: 'date', // 费用日期
  reimbursementAmount: 'money', // 报销金额
  expenseType: 'text', // 费用类型
  transport: 'text', // 交通工具
  attachmentCount: 'decimal', // 附件张数
  description: 'text', // 报销事由
  currency: 'text', // 币种
  specialInvoice: 'flag', // 是否专票
  deductibleTax: 'money', // 可抵扣税额: only where the law lets it be deducted
} as const satisfies Record<string, FieldKind>

/** One printed line as a form asks for it; filled from the invoice's lines. */
const itemFields = {
  itemName: 'text', // 货物或应税劳务、服务名称
  itemSpec: 'text', // 规格型号
  itemUnit: 'text', // 单位
  itemQuantity: 'decimal', // 数量
  itemUnitPrice: 'decimal', // 单价, without tax
} as const satisfies Record<string, FieldKind>

/** Everything a control can be asked to hold: a field of the invoice, of its lines, or of the form alone. */
export type Target = FieldName | keyof typeof formFields | keyof typeof itemFields

export const targetKinds: Record<Target, FieldKind> = { ...invoiceFields, ...formFields, ...itemFields }
