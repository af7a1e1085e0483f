import type { ControlType } from './made-form.ts'

/** A control that is none of ours: it must stay as it was. */
export interface Neighbour {
  'zh-CN': string
  en: string
  control: ControlType
  initial?: string
  state?: 'readonly' | 'disabled'
  options?: readonly string[]
}

const departments = ['研发部', '市场部', '财务部', '行政部']
const methods = ['银行转账', '现金', '备用金冲抵']

/** What expense forms ask besides the invoice. */
export const neighbours: readonly Neighbour[] = [
  { 'zh-CN': '报销单号', en: 'Claim No.', control: 'text', initial: 'BX20260117-003', state: 'readonly' },
  { 'zh-CN': '申请人', en: 'Applicant', control: 'text', initial: '王样例' },
  { 'zh-CN': '报销人', en: 'Employee', control: 'text' },
  { 'zh-CN': '所属部门', en: 'Department', control: 'select', options: departments },
  { 'zh-CN': '申请日期', en: 'Application Date', control: 'date' },
  { 'zh-CN': '报销日期', en: 'Posting Date', control: 'date' },
  { 'zh-CN': '付款日期', en: 'Payment Date', control: 'date' },
  { 'zh-CN': '收款账号', en: 'Bank Account No.', control: 'text' },
  { 'zh-CN': '开户行', en: 'Bank Name', control: 'text' },
  { 'zh-CN': '收款人', en: 'Payee', control: 'text' },
  { 'zh-CN': '收款人账户名', en: 'Account Name', control: 'text' },
  { 'zh-CN': '银行卡号', en: 'Card No.', control: 'text' },
  { 'zh-CN': '付款方式', en: 'Payment Method', control: 'select', options: methods },
  { 'zh-CN': '审批人', en: 'Approver', control: 'text' },
  { 'zh-CN': '审批意见', en: 'Approval Comment', control: 'area' },
  { 'zh-CN': '合同编号', en: 'Contract No.', control: 'text' },
  { 'zh-CN': '项目编号', en: 'Project Code', control: 'text' },
  { 'zh-CN': '关联订单号', en: 'Purchase Order No.', control: 'text' },
  { 'zh-CN': '预算金额', en: 'Budget Amount', control: 'number' },
  { 'zh-CN': '借款金额', en: 'Advance Amount', control: 'number', initial: '500' },
  { 'zh-CN': '核定金额', en: 'Sanctioned Amount', control: 'number', state: 'disabled' },
  { 'zh-CN': '汇率', en: 'Exchange Rate', control: 'number', initial: '1' },
  { 'zh-CN': '联系电话', en: 'Phone', control: 'text' },
  { 'zh-CN': '邮箱', en: 'Email', control: 'text' },
  { 'zh-CN': '验证码', en: 'Captcha', control: 'text' },
  { 'zh-CN': '成本中心', en: 'Cost Center', control: 'select', options: ['1001 总部', '1002 华东', '1003 华南'] },
  { 'zh-CN': '是否加急', en: 'Urgent', control: 'tick' },
  { 'zh-CN': '原发票号码', en: 'Original Invoice No.', control: 'text' },
  { 'zh-CN': '供应商编码', en: 'Supplier Code', control: 'text' },
  { 'zh-CN': '累计报销金额', en: 'Total Claimed to Date', control: 'number', initial: '1280.5', state: 'disabled' },
  { 'zh-CN': '到期日', en: 'Due Date', control: 'date' },
]

/** A bar that filters a list; its words are those of the form. */
export const searchFields: readonly Neighbour[] = [
  { 'zh-CN': '发票号码', en: 'Invoice Number', control: 'text' },
  { 'zh-CN': '开票日期', en: 'Invoice Date', control: 'date' },
  { 'zh-CN': '销售方名称', en: 'Seller Name', control: 'text' },
  { 'zh-CN': '状态', en: 'Status', control: 'select', options: ['待审', '已审', '驳回'] },
]

/** Another list with an add button of its own. */
export const otherLists: readonly { heading: [string, string]; fields: readonly Neighbour[] }[] = [
  {
    heading: ['费用分摊', 'Cost Allocation'],
    fields: [
      { 'zh-CN': '分摊部门', en: 'Department', control: 'text' },
      { 'zh-CN': '分摊比例', en: 'Share', control: 'number' },
      { 'zh-CN': '分摊说明', en: 'Allocation Note', control: 'text' },
    ],
  },
  {
    heading: ['付款计划', 'Payment Schedule'],
    fields: [
      { 'zh-CN': '付款日期', en: 'Payment Date', control: 'date' },
      { 'zh-CN': '付款金额', en: 'Payment Amount', control: 'number' },
      { 'zh-CN': '付款方式', en: 'Payment Method', control: 'select', options: methods },
    ],
  },
  {
    heading: ['同行人员', 'Companions'],
    fields: [
      { 'zh-CN': '姓名', en: 'Full Name', control: 'text' },
      { 'zh-CN': '部门', en: 'Department', control: 'text' },
      { 'zh-CN': '工号', en: 'Employee No.', control: 'text' },
    ],
  },
]
