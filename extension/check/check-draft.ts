import type { OwnTitle } from '../../shared/checks/check.ts'
import { type CheckResult, checkInvoice } from '../../shared/checks.ts'
import { fieldNames, type Invoice } from '../../shared/invoice.ts'
import { acceptedInvoice } from '../inbox/accepted-invoice.ts'
import type { Draft, Reading } from '../inbox/draft.ts'

/** What a draft is checked against besides itself. */
export interface CheckSettings {
  /** Today in Beijing, ISO. */
  today: string
  ownTitles?: readonly OwnTitle[]
}

/** Checks the values in use, and what the QR code said against what everybody else read. */
export function checkDraft(draft: Draft, { today, ownTitles = [] }: CheckSettings): CheckResult[] {
  const qr = valuesOf(draft, ({ source }) => source === 'qr')
  const print = valuesOf(draft, ({ source }) => source !== 'qr')
  return checkInvoice(acceptedInvoice(draft), { today, ownTitles, qr, print })
}

/** For each field the first reading that qualifies, in order of trust. */
function valuesOf({ fields }: Draft, qualifies: (reading: Reading) => boolean): Partial<Invoice> {
  const values = fieldNames.flatMap((name) => {
    const field = fields[name]
    const reading = field && [field.chosen, ...field.agreeing, ...field.conflicting].find(qualifies)
    return reading ? [[name, reading.value] as const] : []
  })
  return Object.fromEntries(values)
}
