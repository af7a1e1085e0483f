import { emptyListNamed } from '../collect/empty-lists.ts'
import { controlNamed } from '../collect/identify.ts'
import { type PressRefusal, within } from '../page/guard.ts'
import { press } from '../page/press.ts'
import { waitFor } from '../page/settle.ts'
import { isVisible } from '../page/visible.ts'
import { ancestorsOf, closestAround, elementsIn } from '../page/walk.ts'
import { addButton, buttons, fieldsIn, nameOf, pressAdd } from './add-button.ts'
import { firstRow } from './first-row.ts'

/** What a row is made of: its like stand beside it. */
function rowsBeside(row: Element): Element[] {
  const like = row.getAttribute('class')
  return [...(row.parentElement?.children ?? [])].filter(
    (each) => each.localName === row.localName && each.getAttribute('class') === like && fieldsIn(each).length > 0,
  )
}

/** The row around a control: the innermost element that holds others too and whose parent can hold its like. */
function rowAround(control: Element): Element | undefined {
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

/** Rows that were added → what stood in them when nobody but us had written there. */
let added = new Map<Element, string>()

/** What may be repeated: the row, or something around it that its add button still stands outside of. */
function repeatable(row: Element, button: Element): Element[] {
  const levels: Element[] = []
  for (const around of ancestorsOf(row)) {
    if (around.contains(button) && around !== row) break
    levels.push(around)
  }
  return levels
}

const controlsIn = (row: Element) => fieldsIn(row).length

/** Presses the add button once and waits until a row has come and is drawn as fully as its like; else why it was not pressed. */
async function addRow(levels: readonly Element[], button: Element): Promise<Element | PressRefusal | undefined> {
  const before = new Set(levels.flatMap(rowsBeside))
  const refused = await pressAdd(button)
  if (refused) return refused
  const fresh = () => levels.flatMap(rowsBeside).find((each) => !before.has(each))
  const row = await waitFor(fresh, 800)
  const like = row && levels.find((level) => level.parentElement === row.parentElement)
  if (like) await waitFor(() => (controlsIn(row) >= controlsIn(like) ? true : undefined), 1500)
  return row
}

/** How adding rows went. */
export interface AddedRows {
  added: number
  refused?: PressRefusal
}

/** Presses a list's button until it has so many rows more than this one. */
async function addAfter(row: Element, button: Element, count: number): Promise<AddedRows> {
  const levels = repeatable(row, button)
  for (let done = 0; done < count; done += 1) {
    const fresh = await addRow(levels, button)
    if (!(fresh instanceof Element)) return { added: done, ...(fresh ? { refused: fresh } : {}) }
    added.set(fresh, typedIn(fresh))
  }
  return { added: count }
}

/** The same for a list that has no row yet. */
async function beginList(list: Element, count: number): Promise<AddedRows> {
  const { row, button, refused } = await firstRow(list)
  if (!row || !button) return { added: 0, ...(refused ? { refused } : {}) }
  added.set(row, typedIn(row))
  const more = await addAfter(row, button, count - 1)
  return { ...more, added: more.added + 1 }
}

/** Presses the list's own add button until it has so many rows more. */
export async function addRows(request: { control: string; count: number }): Promise<AddedRows> {
  const list = emptyListNamed(request.control)
  if (list) return beginList(list, request.count)
  const control = controlNamed(request.control)
  const row = control && rowAround(control.root)
  const button = row && addButton(row)
  return row && button ? addAfter(row, button, request.count) : { added: 0 }
}

/** What a person may have typed into a row. */
const typedIn = (row: Element) =>
  [...elementsIn(row, 'input:not([type=hidden], [readonly], :disabled), textarea')]

    .map((field) => (field as HTMLInputElement).value)
    .join('\n')

const removing = /^(删\s*除|移\s*除|删|remove|delete|×|✕|x|－|-)$/iu
const removingName = /(^|[-_\s])(delete|remove|del|trash|minus)([-_\s]|$)|删除|移除/i

const removes = (button: Element) => {
  const names = ['class', 'aria-label', 'title'].map((name) => button.getAttribute(name)).join(' ')
  return isVisible(button) && (removing.test(nameOf(button)) || removingName.test(names))
}

/** A row's own button; a drawing only where there is none, as the dash of a date looks like one. */
const removeButton = (row: Element): Element | undefined =>
  [buttons, 'i, svg, span']
    .map((kind) => [...row.querySelectorAll(kind)].find(removes))
    .find((found) => found !== undefined)

/** The fill is done: what the added rows hold now is ours. */
export function noteRows(): void {
  for (const row of added.keys()) added.set(row, typedIn(row))
}

/** The added rows into which nobody typed since, last first; to be asked before anything is put back. */
export const untouchedRows = (): Element[] =>
  [...added]
    .filter(([row, ours]) => typedIn(row) === ours)
    .map(([row]) => row)
    .reverse()

/** Takes added rows away again by their own buttons, and waits until each has gone. */
export async function removeRows(rows: readonly Element[]): Promise<void> {
  for (const row of rows) {
    const button = row.isConnected ? removeButton(row) : undefined
    if (!button) continue
    await within(
      () => [row],
      async () => press(button),
    )
    await waitFor(() => (row.isConnected ? undefined : true), 800)
  }
  added = new Map()
}

/** A new fill begins. */
export const forgetRows = () => {
  added = new Map()
}
