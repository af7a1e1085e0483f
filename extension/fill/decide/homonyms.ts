import type { Target } from '../targets.ts'
import { bareAmount } from './bare-amount.ts'
import { bilingual, withoutEcho } from './bilingual.ts'
import type { FormContext, ReadControl } from './form-context.ts'
import type { Homonym } from './homonym.ts'
import { vouchers } from './vouchers.ts'

const lines = (form: FormContext) => form.has('itemQuantity') || form.has('itemUnitPrice') || form.has('itemSpec')
const banking = /到期|承兑|汇票|支票|贴现/u
/** Taiwan's own invoices are another system: a track of two letters before the number, and ids of eight digits. */
const taiwanese = /字軌|字轨|營業人/u
const invoice = (form: FormContext) => form.has('invoiceNumber') || form.has('invoiceCode') || form.has('digitalNumber')

/** Of what is chosen the words of the list decide, too. */
const isChosen = ({ kind, widget }: ReadControl['snapshot']) =>
  kind === 'choice' || !['native', 'editable'].includes(widget)

/** Decided as forms in use decide them; each row names the words it is about. */
export const homonyms: readonly Homonym[] = [
  {
    label: /^(本次)?(金额|支出金额|费用|amount|小计)$/u,
    because: 'without tax beside 价税合计 or the columns of an invoice, else with tax',
    means: (form, control) => bareAmount(control, form),
  },
  {
    label: /^(合计金额|金额合计|合计|total|总计|总额|合计总额)$/u,
    because: 'without tax where 税额 and 价税合计 stand beside it',
    means: (form) =>
      form.has('taxAmount') && form.has('totalAmount') && !form.has('amountExcludingTax')
        ? [{ target: 'amountExcludingTax', strength: 0.75 }]
        : [{ target: 'totalAmount', strength: form.has('totalAmount') ? 0.4 : 0.72 }],
  },
  {
    label: /^(日期|date|时间)$/u,
    because: 'the invoice date where the form asks for the invoice, else the day of the expense',
    means: (form) =>
      invoice(form) && !form.has('issueDate')
        ? [{ target: 'issueDate', strength: 0.7 }]
        : [{ target: 'expenseDate', strength: form.has('expenseDate') || form.has('issueDate') ? 0.3 : 0.65 }],
  },
  {
    label: /^(项目|项目名称|名称)$/u,
    because: 'goods of the invoice only beside 规格, 数量 or 单价',
    means: (form) => (lines(form) && !form.has('itemName') ? [{ target: 'itemName', strength: 0.85 }] : []),
  },
  {
    label: /^(类别|分类|(费用|支出|开支)(性质|属性))$/u,
    because: 'a kind of expense where one is chosen, and the form is about what was spent',
    means: (form, { snapshot }) =>
      isChosen(snapshot) && !form.has('expenseType') && form.says(/商[家户戶]|消费|消費|报销|報銷|费用|費用/u)
        ? [{ target: 'expenseType', strength: 0.68 }]
        : [],
  },
  {
    label: /^(单位|unit)$/u,
    because: 'unit of goods only beside 规格, 数量 or 单价',
    means: (form) => (lines(form) ? [{ target: 'itemUnit', strength: 0.85 }] : []),
  },
  {
    label: /^(打?车费|乘车费用?|打车费用|乘车金额|打车金额)$/u,
    because: 'what the ride came to, where the form asks for the car or the way',
    means: (form) =>
      form.has('plateNumber') || form.has('distance') ? [{ target: 'totalAmount', strength: 0.8 }] : [],
  },
  {
    label: /^(所在|乘车|打车)?城市$/u,
    because: 'the town of the taxi, where the form asks for the car',
    means: (form) => (form.has('plateNumber') ? [{ target: 'city', strength: 0.8 }] : []),
  },
  ...vouchers,
]

/** Whether a label is such a word, or says it in both languages: Amount 金额. */
export const isHomonym = ({ label }: Homonym, words: string): boolean =>
  label.test(withoutEcho(words)) || (bilingual(words)?.every((half) => label.test(half)) ?? false)

/** Matches that hold only in the right surroundings. */
const conditions: Partial<Record<Target, (label: string, form: FormContext) => boolean>> = {
  checkCode: (label, form) =>
    /发票|[后末][六6]位/u.test(label) || invoice(form) || (form.says(/票据号码?/u) && form.says(/票据代码/u)),
  invoiceNumber: (label, form) => !(label.startsWith('票据') && form.says(banking)) && !form.says(taiwanese),
  sellerTaxId: (_, form) => !form.says(taiwanese),
  buyerTaxId: (_, form) => !form.says(taiwanese),
  invoiceCode: (label, form) => !(label.startsWith('票据') && form.says(banking)),
  issueDate: (label, form) => !(/^(出票|票据)/u.test(label) && form.says(banking)),
  itemQuantity: (_, form) => form.has('itemUnitPrice') || form.has('itemSpec') || form.has('itemName'),
  distance: (_, form) => form.has('plateNumber') || form.has('departure') || form.has('destination'),
  reviewer: (_, form) => form.has('drawer'),
}

/** True when nothing around the control speaks against this meaning. */
export const holds = (target: Target, label: string, form: FormContext) => conditions[target]?.(label, form) ?? true
