import type { Invoice } from '../../../shared/invoice.ts'

/** What a cover sheet tells of what lies under it. */
export interface CoverFacts {
  /** Name of the claim. */
  name?: string | undefined
  /** Day of printing, ISO. */
  day: string
  /** Each invoice, and the sheet it stands on, counted from 1 after the covers. */
  rows: readonly { invoice: Invoice; sheet: number }[]
  /** Sheets under the cover. */
  sheets: number
}
