import { type RowPlace, rowNow } from '../page/row-place.ts'

let rows: RowPlace[] = []

/** Notes the rows the fill itself added: nobody else has anything in them. */
export const noteOwnRows = (places: readonly RowPlace[]): void => {
  rows = [...places]
}

/** Whether a row is one the fill added, or was drawn anew in the place of one. */
export function isOwnRow(row: Element): boolean {
  rows = rows.map((each) => ({ ...each, row: rowNow(each) }))
  return rows.some((each) => each.row === row)
}
