import { followed, gridAround } from '../page/cell-place.ts'
import { drawnPlace } from '../page/drawn-rows.ts'
import { liesOver } from '../page/lies-over.ts'
import { pressAgain, pressBeside, pressInside, pressKey, pressOutside, pressPage } from '../page/press.ts'
import { settle, waitFor } from '../page/settle.ts'
import { isVisible } from '../page/visible.ts'
import { confirmRow } from './confirm-row.ts'
import { editorOf } from './open-editors.ts'

const patience = 400

/** Tables no cell of which opened, and those of which one became something. */
const closed = new WeakSet<Element>()
const known = new WeakSet<Element>()
const tableOf = (cell: Element) => drawnPlace(cell)?.head ?? gridAround(cell) ?? cell

/** Whether a table's cells were tried in vain. */
export const staysClosed = (cell: Element): boolean => closed.has(tableOf(cell))

type Act = (cell: () => Element, open: () => Element | undefined) => Promise<Element | undefined>

const within = (open: () => Element | undefined, milliseconds = patience) => waitFor(open, milliseconds)

/** What opens cells, as pages want it: a click, a double click, whose first may have done it, or the key for editing. */
const acts: readonly Act[] = [
  async (cell, open) => (pressInside(cell()) ? within(open) : undefined),
  async (cell, open) => {
    if (!pressInside(cell())) return undefined
    const opened = await within(open, 0)
    return opened ?? (pressAgain(cell()) ? within(open) : undefined)
  },
  async (cell, open) => {
    pressKey(cell(), 'F2')
    return within(open, patience / 2)
  },
]
/** What opened the cells of a table. */
const opens = new WeakMap<Element, Act>()

/** Opens a cell, or what `came` tells of instead; a table whose first cell does not open is left alone from then on. */
export async function openCell(cell: Element, came: () => Element | undefined): Promise<Element | undefined> {
  const table = tableOf(cell)
  if (closed.has(table)) return undefined
  // Leaving another cell may draw the whole table anew.
  const now = followed(cell)
  const open = () => editorOf(now()) ?? came()
  const before = cell.innerHTML
  const last = opens.get(table)
  for (const act of last ? [last, ...acts.filter((each) => each !== last)] : acts) {
    const found = open() ?? (await act(now, open))
    if (found && found !== came()) opens.set(table, act)
    if (found) return found
  }
  // It became something that we do not know; others may become a box.
  if (now().innerHTML !== before) known.add(table)
  pressKey(now(), 'Escape')
  if (known.has(table) || opens.has(table)) pressBeside(now())
  else closed.add(table)
  return undefined
}

const combo = '[role="combobox"], [aria-autocomplete="list"], [aria-haspopup="listbox"]'
/** The key that ends a line takes what a list is at, where one is up: that one is given up. */
const endOf = (editor: Element) => {
  const options = editor.matches(combo) ? [...editor.ownerDocument.querySelectorAll('[role="option"]')] : []
  return options.some(isVisible) ? 'Escape' : 'Enter'
}

/**
 * Leaves a cell as pages want it: the press beside it, else the key that ends a line, else the press beside its table or
 * on the page. Resolves to whether it closed.
 */
export async function closeCell(cell: Element, editor: Element): Promise<boolean> {
  const now = followed(cell)
  const isOpen = () => editor.isConnected && isVisible(editor) && (now().contains(editor) || liesOver(editor, now()))
  const ways = [
    () => pressBeside(now()),
    () => pressKey(editor, endOf(editor)),
    () => confirmRow(now(), editor),
    () => pressOutside(tableOf(now())),
    () => pressPage(now()),
  ]
  await settle()
  for (const way of ways) {
    if (!isOpen()) return true
    way()
    await settle()
  }
  return !isOpen()
}
