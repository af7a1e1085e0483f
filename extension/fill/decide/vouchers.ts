import type { Target } from '../targets.ts'
import type { FormContext } from './form-context.ts'
import type { Homonym } from './homonym.ts'

/** Whether the rest of a form asks for what an invoice says. */
const asksInvoice = (form: FormContext) => told.filter((target) => form.has(target)).length > (form.says(named) ? 0 : 1)
const told = ['issueDate', 'totalAmount', 'amountExcludingTax', 'taxAmount', 'sellerName', 'sellerTaxId'] as const
const named = /发票|發票|invoice|fapiao/iu

/** 参照 is what SAP calls the number its partner gave the paper. */
const words: readonly [RegExp, Target][] = [
  [/^(凭证(号码|编号)|账单编号|参照)$/u, 'invoiceNumber'],
  [/^((凭证|账单)日期|doc(ument)? date)$/u, 'issueDate'],
  [/^凭证(类型|种类|类别)$/u, 'invoiceType'],
]

const because = 'the voucher is the invoice where the rest of the form asks for one'
const isAsked = (form: FormContext, target: Target) => asksInvoice(form) && !form.has(target)

/** A list of kinds of paper, beside what the paper says; without a list it may be the kind of the claim. */
const paper: Homonym = {
  label: /^(单据(类型|种类|类别)|[单收票]据状态)$/u,
  because,
  means: (form, { snapshot }) =>
    snapshot.kind === 'choice' && isAsked(form, 'invoiceType') ? [{ target: 'invoiceType', strength: 0.75 }] : [],
}

/** Words of bookkeeping that mean the invoice only where the rest of the form asks for one. */
export const vouchers: readonly Homonym[] = [
  paper,
  ...words.map(([label, target]) => ({
    label,
    because,
    means: (form: FormContext) => (isAsked(form, target) ? [{ target, strength: 0.75 }] : []),
  })),
]
