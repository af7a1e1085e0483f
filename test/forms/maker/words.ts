import type { Random } from '../../fixtures/make/random.ts'
import type { Language } from './made-form.ts'
import { traditional } from './traditional.ts'

/** A text in a form's language, from its Chinese and English forms. */
export function inLanguage(language: Language, chinese: string, english: string): string {
  if (language === 'en') return english
  if (language === 'both') return `${chinese} ${english}`
  return language === 'zh-CN' ? chinese : traditional(chinese)
}

/** Words of a heading, button or invitation. */
export const words = {
  save: ['保存', 'Save'],
  submit: ['提交', 'Submit'],
  add: ['添加', 'Add'],
  addRow: ['新增一行', 'Add row'],
  remove: ['删除', 'Remove'],
  search: ['查询', 'Search'],
  login: ['登录', 'Sign in'],
  basics: ['基本信息', 'General'],
  invoice: ['发票信息', 'Invoice Information'],
  invoices: ['发票明细', 'Invoices'],
  seller: ['销售方信息', 'Seller'],
  buyer: ['购买方信息', 'Buyer'],
  payment: ['付款信息', 'Payment'],
  approval: ['审批', 'Approval'],
  title: ['费用报销单', 'Expense Claim'],
  enter: ['请输入', 'Please enter'],
  choose: ['请选择', 'Please select'],
} as const

export function say(language: Language, name: keyof typeof words): string {
  const [chinese, english] = words[name]
  return inLanguage(language, chinese, english)
}

/** Marks people put on a label: a star, a colon, blanks between two characters, a break in the line. */
export function dressed(label: string, chance: Random): string {
  const marks: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text,
    (text) => text,
    (text) => `${text}：`,
    (text) => `* ${text}`,
    (text) => `*${text}:`,
    (text) => `${text} *`,
    (text) => (/^\p{Script=Han}{2}$/u.test(text) ? [...text].join('　') : text),
    (text) => `${text}\n`,
  ]
  return chance.pick(marks)(label)
}
