import type { OwnTitle } from '../../shared/checks/check.ts'
import { type CheckResult, checkInvoice } from '../../shared/checks.ts'
import type { Recognition } from '../../shared/recognition.ts'
import type { Draft } from '../recognize/draft.ts'
import { acceptedInvoice } from './accepted-invoice.ts'

/** Beijing's date, by which invoices are dated. */
export const beijingDay = (now: number): string => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)

const isFor = (draft: Draft, { invoice, page }: Recognition) => {
  const number = draft.fields.invoiceNumber
  const numbers = number ? [number.chosen, ...number.agreeing, ...number.conflicting].map(({ value }) => value) : []
  return invoice.invoiceNumber ? numbers.includes(invoice.invoiceNumber) : page === draft.page
}

/** Checks a draft as it stands now, against its own QR code, today's date and the person's companies. */
export function draftChecks(
  draft: Draft,
  recognitions: readonly Recognition[],
  context: { now: number; ownTitles: readonly OwnTitle[] },
): CheckResult[] {
  const qr = recognitions.find((recognition) => recognition.source === 'qr' && isFor(draft, recognition))?.invoice
  return checkInvoice(acceptedInvoice(draft), {
    today: beijingDay(context.now),
    ownTitles: context.ownTitles,
    qr,
  })
}

const worrying = ['fail', 'warn'] as const
type Worry = CheckResult & { status: (typeof worrying)[number] }
const isWorry = (result: CheckResult): result is Worry => result.status === 'fail' || result.status === 'warn'

/** What is wrong first, then what is doubtful; the rest apart. */
export function sortedChecks(results: readonly CheckResult[]) {
  const worries = results.filter(isWorry)
  return {
    worries: worries.toSorted((one, other) => worrying.indexOf(one.status) - worrying.indexOf(other.status)),
    passed: results.filter(({ status }) => status === 'ok'),
    unknown: results.filter(({ status }) => status === 'unknown'),
  }
}
