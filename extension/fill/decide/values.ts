import type { Invoice } from '../../../shared/invoice.ts'
import type { InvoiceType } from '../../../shared/invoice-type.ts'
import type { Target } from '../targets.ts'
import { expenseTypeOf, narrowExpenseTypeOf } from './expense-type.ts'
import { transportOf } from './transport.ts'

/** What a target should hold. `inferred`: not printed on the invoice. `offered`: written only when the person asks. */
export interface Wanted {
  target: Target
  value: string
  inferred: boolean
  offered: boolean
}

const digits20 = /^\d{20}$/

/** The 20 digits of a fully digital invoice, wherever they were read. */
const digitalNumber = (invoice: Invoice) =>
  invoice.digitalNumber ?? (digits20.test(invoice.invoiceNumber ?? '') ? invoice.invoiceNumber : undefined)

/** Types whose tax a company may deduct; that of an ordinary invoice it may not. */
const deductible: readonly InvoiceType[] = [
  'vat_special',
  'vat_e_special',
  'digital_special',
  'digital_paper_special',
  'toll',
  'rail',
  'air',
  'vehicle',
]

const special: readonly InvoiceType[] = ['vat_special', 'vat_e_special', 'digital_special', 'digital_paper_special']

/** Inferences a form may ask for; undefined where the invoice gives no ground for one. */
const inferences: Partial<Record<Target, (invoice: Invoice, count: number) => string | undefined>> = {
  expenseDate: (invoice) => invoice.travelDate ?? invoice.issueDate,
  reimbursementAmount: (invoice) => invoice.totalAmount,
  expenseType: narrowExpenseTypeOf,
  transport: transportOf,
  attachmentCount: (_, count) => String(count),
  currency: () => 'CNY',
  specialInvoice: ({ invoiceType }) => invoiceType && (special.includes(invoiceType) ? 'yes' : 'no'),
  deductibleTax: (invoice) => (deductible.includes(invoice.invoiceType ?? 'other') ? invoice.taxAmount : undefined),
  description: (invoice) => [expenseTypeOf(invoice), invoice.sellerName].filter(Boolean).join('，') || undefined,
}
const offeredOnly: readonly Target[] = ['description']

/** Lines fit single controls only where there is one; names can stand together. */
const fromItems: Partial<Record<Target, (invoice: Invoice) => string | undefined>> = {
  itemName: ({ items }) => items.flatMap(({ name }) => name ?? []).join('、') || undefined,
  itemSpec: ({ items }) => (items.length === 1 ? items[0]?.spec : undefined),
  itemUnit: ({ items }) => (items.length === 1 ? items[0]?.unit : undefined),
  itemQuantity: ({ items }) => (items.length === 1 ? items[0]?.quantity : undefined),
  itemUnitPrice: ({ items }) => (items.length === 1 ? items[0]?.unitPrice : undefined),
}

function printed(invoice: Invoice, target: Target, asked: ReadonlySet<Target>): string | undefined {
  if (target === 'digitalNumber') return digitalNumber(invoice)
  if (target === 'invoiceNumber') {
    const number = invoice.invoiceNumber ?? invoice.digitalNumber
    return asked.has('digitalNumber') && digits20.test(number ?? '') ? undefined : number
  }
  // A taxi prints one date: that of the ride.
  if (target === 'travelDate' && invoice.invoiceType === 'taxi') return invoice.travelDate ?? invoice.issueDate
  if (fromItems[target]) return fromItems[target](invoice)
  return target in invoice ? String(invoice[target as keyof Invoice] ?? '') || undefined : undefined
}

/** What an invoice, or `count` of them joined, gives for each target a form asks for; targets without a value are left out. */
export function wantedValues(invoice: Invoice, asked: ReadonlySet<Target>, count = 1): Map<Target, Wanted> {
  const wanted = [...asked].flatMap((target): Wanted[] => {
    const infer = inferences[target]
    const value = infer ? infer(invoice, count) : printed(invoice, target, asked)
    return value ? [{ target, value, inferred: Boolean(infer), offered: offeredOnly.includes(target) }] : []
  })
  return new Map(wanted.map((each) => [each.target, each]))
}
