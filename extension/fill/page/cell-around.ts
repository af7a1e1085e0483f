import { closestAround, parentOf } from './walk.ts'

const cells = 'td, th, [role="cell"], [role="gridcell"]'

/** Grids put an editor into a table of one cell, which only holds it in place. */
function isFrame(cell: Element): boolean {
  const table = cell.matches('td') ? cell.closest('table') : null
  return table !== null && table.querySelectorAll('td, th').length === 1
}

/** The cell around an element that is one of several. */
export function cellAround(element: Element): Element | undefined {
  const cell = closestAround(element, cells)
  if (!cell || !isFrame(cell)) return cell
  const table = cell.closest('table')
  const beyond = table && parentOf(table)
  return (beyond && cellAround(beyond)) ?? cell
}

/** The row around an element, past what only holds it in place. */
export const tableRowAround = (element: Element): Element | undefined =>
  closestAround(cellAround(element) ?? element, 'tr, [role="row"]')
