import { isDate } from '../date.ts'
import type { Check } from './check.ts'

/** Types that print no date of issue. */
const undated = ['quota', 'other']

/** 开票日期 exists and is not after today. */
export const issueDate: Check = (invoice, { today }) => {
  const fields = ['issueDate'] as const
  const date = invoice.issueDate
  if (date === undefined)
    return undated.includes(invoice.invoiceType ?? 'other') ? undefined : { status: 'unknown', fields }
  return isDate(date) && date <= today ? { status: 'ok', fields } : { status: 'fail', fields, details: [date, today] }
}
