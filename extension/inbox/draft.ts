import type { FieldName, InvoiceItem, Leg } from '../../shared/invoice.ts'
import type { Evidence, Source } from '../../shared/recognition.ts'

/** One source's value for one field, with what it rests on; `person` is what somebody typed. */
export interface Reading extends Evidence {
  value: string
  source: Source | 'person'
}

/**
 * All readings of one field, the most trusted first. `chosen` is the value in use; the others agree with it or
 * conflict with it, and a conflict stays visible until the person settles it.
 */
export interface DraftField {
  chosen: Reading
  agreeing: Reading[]
  conflicting: Reading[]
}

/** Everything known of one invoice before a person accepts it. */
export interface Draft {
  fields: Partial<Record<FieldName, DraftField>>
  items: InvoiceItem[]
  /** Who read the lines; absent when there are none. */
  itemsSource?: Source
  /** Flights of a journey of several; absent where there is one. */
  legs?: Leg[]
  /** Page of the file the invoice stands on, counted from 1. */
  page?: number
}
