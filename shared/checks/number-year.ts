import type { Invoice } from '../invoice.ts'
import type { InvoiceType } from '../invoice-type.ts'
import type { Check } from './check.ts'

/** Types whose numbers hold no year, or that print no date to compare it with. */
const timeless: readonly InvoiceType[] = ['fiscal', 'quota', 'other']
/** Paper forms are used up for some years after they were printed. */
const yearsOnStock = 5

/** The year inside a digital number is the year of issue; a code's year is not after it, nor long before. */
export const numberYear: Check = (invoice) => {
  const fields = ['issueDate', invoice.invoiceCode ? 'invoiceCode' : 'invoiceNumber'] as const
  const inside = yearInside(invoice)
  if (inside === undefined) return undefined
  if (invoice.issueDate === undefined) return { status: 'unknown', fields }
  const issued = Number(invoice.issueDate.slice(0, 4))
  const fits = invoice.invoiceCode ? inside <= issued && inside >= issued - yearsOnStock : inside === issued
  return fits ? { status: 'ok', fields } : { status: 'warn', fields, details: [String(inside), String(issued)] }
}

function yearInside({ invoiceCode, invoiceNumber, invoiceType }: Invoice): number | undefined {
  if (invoiceType && timeless.includes(invoiceType)) return undefined
  if (invoiceCode) {
    const digits = /^\d{4}(\d{2})\d{4}$|^\d{5}(\d{2})\d{5}$/.exec(invoiceCode)
    return digits ? 2000 + Number(digits[1] ?? digits[2]) : undefined
  }
  return /^\d{20}$/.test(invoiceNumber ?? '') ? 2000 + Number(invoiceNumber?.slice(0, 2)) : undefined
}
