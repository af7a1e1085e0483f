import { namesWithin } from '../collect/identify.ts'
import { tableRowAround } from '../page/cell-around.ts'
import { ancestorsOf } from '../page/walk.ts'
import { fieldsIn } from './add-button.ts'

/** What a class says of the place or the state of a card, not of its kind: row_odd, is-last, active. */
const ofPlace = /(^|[-_])(odd|even|first|last|active|current|selected|expanded|collapsed|\d+)$/
const kindOf = (card: Element) => [...card.classList].filter((name) => !ofPlace.test(name)).join(' ')

/** Cards are told by their class; a row of a table may have another while it is edited. */
export const isLike = (each: Element, row: Element): boolean =>
  each.localName === row.localName && (row.localName === 'tr' || kindOf(each) === kindOf(row))

/** What a row is made of: its like stand beside it. */
export const rowsBeside = (row: Element): Element[] =>
  [...(row.parentElement?.children ?? [])].filter((each) => isLike(each, row) && fieldsIn(each).length > 0)

/** How many things to fill stand in an element; phones' kits draw half of them without an input. */
const holds = (around: Element) => Math.max(fieldsIn(around).length, namesWithin(around).length)

/** The row around a control: the innermost element that holds others too and whose parent can hold its like. */
export function rowAround(control: Element): Element | undefined {
  const row = tableRowAround(control)
  if (row) return row
  for (const around of ancestorsOf(control)) {
    if (around.matches('form, body, dialog')) return undefined
    if (holds(around) > 2 && around.parentElement && rowsBeside(around).length >= 1 && !sharesRow(around)) return around
  }
  return undefined
}

/** Columns of a grid stand side by side like rows, but each holds one control. */
const sharesRow = (around: Element) => around.matches('[class*="col-"], [class*="-col"]')
