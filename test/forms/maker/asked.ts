import type { Invoice } from '../../../shared/invoice.ts'
import type { ControlType, Language, MadeField } from './made-form.ts'

/** Something a form asks for, in the words forms use, and the answer an invoice gives. */
export interface Asked {
  labels: Partial<Record<Language, readonly string[]>> & { 'zh-CN': readonly string[]; en: readonly string[] }
  controls: readonly ControlType[]
  kind: MadeField['kind']
  answer(invoice: Invoice): string | undefined
  /** An inference: leaving it to the person is as good. */
  offered?: boolean
}

const digits20 = /^\d{20}$/

/** By what it is called here; choices have their options in `options.ts`. */
export const asked = {
  invoiceNumber: {
    labels: {
      'zh-CN': ['发票号码', '发票号', '发票编号', '发票No', '发票号码（8位或20位）'],
      'zh-TW': ['發票號碼', '統一發票號碼', '憑證號碼'],
      en: ['Invoice Number', 'Invoice No.', 'Invoice #', 'Fapiao No.', 'Supplier Invoice No'],
    },
    controls: ['text'],
    kind: 'text',
    answer: ({ invoiceNumber }) => invoiceNumber,
  },
  invoiceCode: {
    labels: { 'zh-CN': ['发票代码', '发票代码（10或12位）'], en: ['Invoice Code', 'Fapiao Code'] },
    controls: ['text'],
    kind: 'text',
    answer: ({ invoiceCode }) => invoiceCode,
  },
  issueDate: {
    labels: {
      'zh-CN': ['开票日期', '发票日期', '开具日期', '开票时间', '发票开具日期'],
      'zh-TW': ['發票日期', '開立日期', '開票日期'],
      en: ['Invoice Date', 'Date of Invoice', 'Issue Date'],
    },
    controls: ['date', 'date', 'date', 'text'],
    kind: 'date',
    answer: ({ issueDate }) => issueDate,
  },
  totalAmount: {
    labels: {
      'zh-CN': [
        '价税合计',
        '含税金额',
        '发票金额',
        '金额（含税）',
        '价税合计（小写）',
        '发票总金额',
        '票面金额',
        '总金额（含税）',
      ],
      'zh-TW': ['總計（含稅）', '總金額（含稅）', '含稅金額', '發票金額'],
      en: ['Total Amount', 'Invoice Amount', 'Gross Amount', 'Amount (incl. tax)', 'Grand Total'],
    },
    controls: ['number', 'text'],
    kind: 'money',
    answer: ({ totalAmount }) => totalAmount,
  },
  amountExcludingTax: {
    labels: {
      'zh-CN': ['不含税金额', '金额（不含税）', '未税金额', '税前金额'],
      'zh-TW': ['未稅金額', '銷售額（未稅）'],
      en: ['Net Amount', 'Amount (excl. tax)', 'Amount before Tax', 'Subtotal'],
    },
    controls: ['number', 'text'],
    kind: 'money',
    answer: ({ amountExcludingTax }) => amountExcludingTax,
  },
  taxAmount: {
    labels: {
      'zh-CN': ['税额', '合计税额', '增值税税额', '发票税额', '税金'],
      'zh-TW': ['稅額', '營業稅額', '稅金'],
      en: ['Tax Amount', 'VAT Amount', 'Tax'],
    },
    controls: ['number', 'text'],
    kind: 'money',
    answer: ({ taxAmount }) => taxAmount,
  },
  sellerName: {
    labels: {
      'zh-CN': ['销售方名称', '销方名称', '销售方', '开票单位', '供应商名称', '商户名称', '销货单位名称'],
      'zh-TW': ['賣方名稱', '銷售人名稱', '賣方'],
      en: ['Seller', 'Seller Name', 'Vendor Name', 'Supplier', 'Merchant'],
    },
    controls: ['text'],
    kind: 'text',
    answer: ({ sellerName }) => sellerName,
  },
  sellerTaxId: {
    labels: {
      'zh-CN': ['销售方纳税人识别号', '销方税号', '销售方税号', '销方识别号', '供应商税号'],
      'zh-TW': ['賣方統一編號', '賣方統編'],
      en: ['Seller Tax ID', 'Vendor Tax ID', 'Supplier Tax No.'],
    },
    controls: ['text'],
    kind: 'text',
    answer: ({ sellerTaxId }) => sellerTaxId,
  },
  buyerName: {
    labels: {
      'zh-CN': ['购买方名称', '发票抬头', '购方名称', '受票方名称', '购货单位名称'],
      'zh-TW': ['買方名稱', '買受人名稱', '公司抬頭'],
      en: ['Buyer', 'Buyer Name', 'Bill To', 'Invoice Title'],
    },
    controls: ['text'],
    kind: 'text',
    answer: ({ buyerName }) => buyerName,
  },
  buyerTaxId: {
    labels: {
      'zh-CN': ['购买方纳税人识别号', '购方税号', '购买方税号', '抬头税号'],
      'zh-TW': ['買方統一編號', '買方統編'],
      en: ['Buyer Tax ID', 'Purchaser Tax ID'],
    },
    controls: ['text'],
    kind: 'text',
    answer: ({ buyerTaxId }) => buyerTaxId,
  },
  checkCode: {
    labels: {
      'zh-CN': ['校验码后六位', '校验码（后6位）', '发票校验码后6位'],
      en: ['Check Code (last 6 digits)'],
    },
    controls: ['text'],
    kind: 'text',
    answer: ({ checkCode }) => checkCode?.slice(-6),
  },
  invoiceType: {
    labels: {
      'zh-CN': ['发票类型', '发票种类', '票据类型', '发票类别', '票种'],
      'zh-TW': ['發票類型', '憑證類型'],
      en: ['Invoice Type', 'Fapiao Type'],
    },
    controls: ['select', 'select', 'radio'],
    kind: 'choice',
    answer: ({ invoiceType }) => invoiceType,
  },
  taxRate: {
    labels: { 'zh-CN': ['税率', '税率/征收率', '增值税税率', '税率（%）'], en: ['Tax Rate', 'VAT Rate'] },
    controls: ['select'],
    kind: 'choice',
    answer: ({ taxRate }) => taxRate,
  },
  expenseType: {
    labels: {
      'zh-CN': ['费用类型', '费用类别', '费用项目', '报销类型'],
      'zh-TW': ['費用類別', '費用項目'],
      en: ['Expense Type', 'Expense Category', 'Category'],
    },
    controls: ['select'],
    kind: 'choice',
    answer: () => undefined,
    offered: true,
  },
  expenseDate: {
    labels: {
      'zh-CN': ['费用日期', '消费日期', '发生日期', '费用发生日期'],
      'zh-TW': ['費用日期', '消費日期'],
      en: ['Expense Date', 'Date of Expense'],
    },
    controls: ['date'],
    kind: 'date',
    answer: ({ travelDate, issueDate }) => travelDate ?? issueDate,
    offered: true,
  },
  reimbursementAmount: {
    labels: {
      'zh-CN': ['报销金额', '本次报销金额', '实际报销金额', '报账金额'],
      'zh-TW': ['報銷金額', '請款金額'],
      en: ['Claim Amount', 'Reimbursement Amount'],
    },
    controls: ['number', 'text'],
    kind: 'money',
    answer: ({ totalAmount }) => totalAmount,
    offered: true,
  },
} as const satisfies Record<string, Asked>
export type AskedName = keyof typeof asked

/** The 20 digits of a fully digital invoice. */
export const isDigital = ({ invoiceNumber }: Invoice) => digits20.test(invoiceNumber ?? '')
