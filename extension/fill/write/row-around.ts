import { ancestorsOf, closestAround } from '../page/walk.ts'
import { fieldsIn } from './add-button.ts'

/** What a row is made of: its like stand beside it. */
export function rowsBeside(row: Element): Element[] {
  const like = row.getAttribute('class')
  return [...(row.parentElement?.children ?? [])].filter(
    (each) => each.localName === row.localName && each.getAttribute('class') === like && fieldsIn(each).length > 0,
  )
}

/** The row around a control: the innermost element that holds others too and whose parent can hold its like. */
export function rowAround(control: Element): Element | undefined {
  const cell = closestAround(control, 'tr, [role="row"]')
  if (cell) return cell
  for (const around of ancestorsOf(control)) {
    if (around.matches('form, body, dialog')) return undefined
    const inputs = fieldsIn(around).length
    if (inputs > 2 && around.parentElement && rowsBeside(around).length >= 1 && !sharesRow(around)) return around
  }
  return undefined
}

/** Columns of a grid stand side by side like rows, but each holds one control. */
const sharesRow = (around: Element) => around.matches('[class*="col-"], [class*="-col"]')
