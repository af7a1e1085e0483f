import type { FillPlan } from '../fill-plan.ts'
import type { FieldSnapshot } from '../snapshot.ts'
import type { Target } from '../targets.ts'
import { simplified } from './simplified.ts'

/** What only a form that takes invoices asks for; an amount, a date or a note is asked for everywhere. */
const telling: readonly Target[] = [
  'invoiceNumber',
  'invoiceCode',
  'digitalNumber',
  'invoiceType',
  'checkCode',
  'taxAmount',
  'amountExcludingTax',
  'sellerName',
  'sellerTaxId',
  'buyerTaxId',
  'developmentFund',
]
const expense =
  /报销|报支|报账|费用|发票|差旅|票据信息|进项|开支|支出|核销|reimburs|expense|invoice|fapiao|receipt|\bvat\b|\btax\b/iu
/** Forms that deal with money and dates and are none of ours. */
const foreign =
  /汇票|支票|本票|承兑|贷款|借款合同|还款|抵押|工资|薪酬|社保|公积金|合同(编号|登记|金额)|保单|理赔|存款|转账|汇款|征信|cheque|loan|mortgage|payroll|salary|insurance|wire transfer/iu

/** What a page says of itself. */
export interface PageWords {
  /** Titles and main headings of its frames. */
  titles: readonly string[]
  controls: readonly FieldSnapshot[]
}

/**
 * Whether a page is so clearly a form for expenses or invoices that it may be filled without a look before. What the
 * person taught about a form is trust enough. Pure.
 */
export function isTrusted({ titles, controls }: PageWords, plan: FillPlan, taught: boolean): boolean {
  if (taught) return true
  const asked = new Set([
    ...plan.steps.map(({ step }) => step.target),
    ...plan.left.map(({ field }) => field),
    ...plan.missingRows.flatMap(({ asks = [] }) => asks),
  ])
  const tells = telling.filter((target) => asked.has(target)).length
  const labels = controls.flatMap(({ labels: [best], sections }) => [best?.text ?? '', ...sections])
  const says = (pattern: RegExp) => {
    const isSaid = (text: string) => pattern.test(simplified(text))
    return titles.some(isSaid) ? 2 : labels.some(isSaid) ? 1 : 0
  }
  const [own, others] = [says(expense), says(foreign)]
  // A form that calls itself one for expenses may ask for a contract's number as well.
  const weight = own === 2 && others === 1 ? 1 : 2
  return Math.min(tells, 3) + own - weight * others >= 1
}
