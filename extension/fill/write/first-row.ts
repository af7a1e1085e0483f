import { nameOf, saysNewIn } from '../collect/add-words.ts'
import { editable, showsRows } from '../collect/list-names.ts'
import { cellsOf } from '../collect/table-grid.ts'
import type { PressRefusal } from '../page/guard.ts'
import { waitFor } from '../page/settle.ts'
import { textOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import { elementsIn } from '../page/walk.ts'
import { popupSince } from '../widgets/popup.ts'
import { buttonOfEmpty, fieldsIn, pressAdd } from './add-button.ts'
import { cameSince } from './fresh-row.ts'
import { dialogFor } from './open-dialog.ts'
import { hasRowTools } from './row-tools.ts'

const rows = 'tr, [role="row"]'

/** Milliseconds in which a row comes with its boxes, and in which it comes at all. */
const [soon, late] = [400, 1100]

/** Where rows stand already, 新增 alone may open a dialog. */
const saysRow = /行|列|\brow\b|\bline\b/iu

/** Whether a button adds to a list that shows rows: it stands in it, it is a grid, or one whose rows are taken away here, too. */
const addsRow = (list: Element, button: Element) =>
  saysNewIn(list, button) || (list.matches(editable) && saysRow.test(nameOf(button))) || hasRowTools(list, button)

/** A row whose cells become boxes only when they are pressed. */
export const isBare = (row: Element) => {
  const cells = cellsOf(row)
  return cells.length > 2 && cells.filter((cell) => textOf(cell) === '').length > cells.length / 2
}

/** Whether the cells of a row are boxes, beyond a tick and the one cell that the page opened. */
export const isOfFields = (row: Element): boolean =>
  fieldsIn(row).filter((field) => !field.matches('[type=checkbox]') && isVisible(field)).length > 1

/** The first row of a list that had none, and the button that brings more. */
export interface FirstRow {
  row?: Element
  /** What came up in its place and asks for one. */
  dialog?: Element
  button?: Element
  refused?: PressRefusal
  /** A cell of what came that is no row we know: some grids are drawn column by column. */
  unknown?: Element
}

const cells = 'td, [role="gridcell"], [role="cell"]'

/** The only button that begins a list, with what both stand in. */
export function buttonToBegin(list: Element): ReturnType<typeof buttonOfEmpty> {
  const found = buttonOfEmpty(list)
  return found && showsRows(list) && !addsRow(list, found.button) ? undefined : found
}

/** Whether a list that shows rows takes another elsewhere than in its place. */
export function opensDialog(list: Element): boolean {
  const found = showsRows(list) ? buttonOfEmpty(list) : undefined
  return found !== undefined && !addsRow(list, found.button)
}

/** Begins a list that has a head alone, where exactly one button says it adds to it. */
export async function firstRow(list: Element): Promise<FirstRow> {
  const found = buttonToBegin(list)
  if (!found) return {}
  const { button, around } = found
  const before = [...elementsIn(around, rows)]
  const had = [...elementsIn(list, cells)]
  const popup = popupSince(button)
  const refused = await pressAdd(button)
  if (refused) return { refused }
  const fresh = () => cameSince([...elementsIn(around, rows)], before)
  const withBoxes = () => fresh().find(isOfFields)
  const dialog = () => dialogFor(list, popup)
  await waitFor(() => withBoxes() ?? dialog(), soon)
  const row = withBoxes() ?? (dialog() ? undefined : await waitFor(() => withBoxes() ?? fresh().findLast(isBare), late))
  const opened = row ? undefined : dialog()
  const has = row || opened ? [] : [...elementsIn(list, cells)]
  const unknown = has.length > had.length ? has.find((cell) => !had.includes(cell)) : undefined
  return { button, ...(row && { row }), ...(opened && { dialog: opened }), ...(unknown && { unknown }) }
}
