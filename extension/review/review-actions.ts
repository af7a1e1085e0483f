import type { FieldName } from '../../shared/invoice.ts'

/** What a person can do in the review; the draft comes back changed. */
export interface ReviewActions {
  /** Points at a field, in the list or in the picture; undefined ends it. */
  light: (name: FieldName | undefined) => void
  /** Puts the focus on a field. */
  goTo: (name: FieldName) => void
  change: (name: FieldName, value: string) => void
  restore: (name: FieldName) => void
}
