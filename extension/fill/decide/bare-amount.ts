import type { Target } from '../targets.ts'
import type { FormContext, ReadControl } from './form-context.ts'
import type { ControlWords } from './signals.ts'

interface Meaning {
  target: Target
  strength: number
}

const gross = /(?<!不)含税|价税合计|总.{0,4}(金额|额|价)|(^| )(gross|total|including (tax|vat))( |$)/u
const net = /不含税|未税|税前|净额|(^| )(net|excluding (tax|vat)|before (tax|vat))( |$)/u
const hints: readonly ControlWords['place'][] = ['title', 'aria', 'placeholder']

/** What the hint of the box itself says of its amount, whatever stands beside the box. */
function hinted({ signals }: ReadControl): Target | undefined {
  const words = signals.readings.filter(({ place }) => hints.includes(place)).map((each) => each.words)
  if (words.some((each) => net.test(each))) return 'amountExcludingTax'
  return words.some((each) => gross.test(each)) ? 'totalAmount' : undefined
}

/** Expense tools in English mean what was paid; 税额 stands beside it for information. */
const isEnglish = ({ signals }: ReadControl) => signals.readings.some(({ words }) => words === 'amount')

/** A transaction comes to what was paid, whatever is asked of its tax. */
const isTransaction = (form: FormContext) => form.says(/交易(日期|时间|日|時間)/u)

/** 其中税额: what the amount comes to has the tax in it. */
const holdsTax = (form: FormContext) => form.says(/其中.{0,3}[税稅]|of which.{0,8}(tax|vat)/iu)

const ofExpense: readonly Target[] = ['expenseType', 'expenseDate', 'reimbursementAmount', 'description']

/**
 * What 金额 means: beside 价税合计 it is without tax, beside 不含税金额 or 其中税额 with it. Beside 税额 alone it is what the columns of
 * an invoice say where 税率 or 发票代码 stands there too; in an expense it is what adds up to the amount reimbursed, where the form
 * shows that sum, and what a transaction came to. Else nobody can tell, and both are said. Pure.
 */
export function bareAmount(control: ReadControl, form: FormContext): Meaning[] {
  const said = hinted(control)
  if (said) return [{ target: said, strength: 0.85 }]
  const whole: Meaning = { target: 'totalAmount', strength: 0.8 }
  const bare: Meaning = { target: 'amountExcludingTax', strength: 0.8 }
  if (form.has('amountExcludingTax')) return [{ ...whole, strength: form.has('totalAmount') ? 0.5 : 0.8 }]
  if (form.has('totalAmount')) return [bare]
  if (!form.has('taxAmount') || holdsTax(form)) return [whole]
  // 校验码 is asked for what is checked with the tax bureau, which knows an invoice by its 金额.
  if (form.has('checkCode')) return [bare]
  const isExpense = ofExpense.some((target) => form.has(target))
  if (isExpense) return form.sumsUp || isEnglish(control) || isTransaction(form) ? [whole] : [whole, bare]
  return form.has('taxRate') || form.has('invoiceCode') ? [bare] : [whole, bare]
}
