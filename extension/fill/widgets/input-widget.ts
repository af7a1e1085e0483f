import { isoDate } from '../../../shared/date.ts'
import { compareValue } from '../decide/compare-value.ts'
import type { FillStep } from '../fill-step.ts'
import { blurQuietly, focusQuietly, tell } from '../page/events.ts'
import { hover, press, pressBeside, pressKey } from '../page/press.ts'
import { nextFrame, nextTask, settle, waitFor } from '../page/settle.ts'
import { replaceText } from '../page/type-text.ts'
import type { ControlKind } from '../snapshot.ts'
import { closes } from './dismiss.ts'
import { pickDate } from './pick-date.ts'
import { popupSince } from './popup.ts'
import { outermost, type Widget } from './widget.ts'

/** What differs between the date pickers and number boxes of kits that can be typed into. */
export interface InputRow {
  name: string
  root: string
  kind: ControlKind
  /** Key that commits what was typed. */
  commit?: 'Enter'
  /** Button that opens the calendar; the input itself when absent. */
  opener?: string
  /** False where the input only mirrors what the calendar chose. */
  typed?: false
  /** Button that empties the box, shown under the mouse. */
  clear?: string
  disabled?: string
}

const openerOf = (root: Element, row: InputRow) => (row.opener && root.querySelector(row.opener)) || inputOf(root)

const inputOf = (root: Element) => root.querySelector('input') ?? root

/** Types into a box; a calendar that opens meanwhile is given time to draw, a box of its own only to take each step. */
async function type(root: Element, row: InputRow, text: string): Promise<void> {
  const input = inputOf(root)
  if (!(input instanceof HTMLInputElement)) return
  const isDate = row.kind === 'date'
  const taken = isDate ? settle : nextTask
  if (isDate && press(input)) await nextFrame()
  await taken()
  replaceText(input, text)
  await taken()
  if (row.commit) pressKey(input, row.commit)
  tell(input, 'change')
  await taken()
  blurQuietly(input)
  await taken()
}

/** Whether a box can be typed into; some kits open theirs to typing only once they have the focus. */
async function takesText(input: HTMLInputElement, row: InputRow): Promise<boolean> {
  if (row.typed === false) return false
  if (!input.readOnly) return true
  focusQuietly(input)
  await settle()
  return !input.readOnly
}

/** Types the date; a box that takes no typing, or reads it as something else, gets it from its calendar. */
async function writeDate(root: Element, row: InputRow, step: FillStep, text: string): Promise<void> {
  const input = inputOf(root)
  if (!(input instanceof HTMLInputElement)) return
  const typed = await takesText(input, row)
  if (typed) {
    const popup = popupSince(input)
    await type(root, row, text)
    // What was typed shows until the calendar closes; only then it is seen whether it was taken.
    pressBeside(root)
    await closes(popup)
    await settle()
  }
  if (!typed || compareValue(step, text, input.value) === 'different') {
    await pickDate(openerOf(root, row), step.value)
    await waitFor(() => compareValue(step, text, input.value) !== 'different' || undefined, shows)
    blurQuietly(input)
  }
}

/** Milliseconds in which a box shows the day chosen for it. */
const shows = 100

const isTyped = (root: Element, row: InputRow) => row.typed !== false && !(inputOf(root) as HTMLInputElement).readOnly

/** The button that empties the box, which many kits show only under the mouse. */
async function clearButton(root: Element, row: InputRow): Promise<Element | null> {
  hover(inputOf(root))
  await settle()
  return row.clear === undefined ? null : root.querySelector(row.clear)
}

async function empty(root: Element, row: InputRow): Promise<void> {
  const button = await clearButton(root, row)
  if (button) press(button)
  else if (isTyped(root, row)) await type(root, row, '')
  await settle(60)
}

async function restore(root: Element, row: InputRow, shown: string): Promise<void> {
  const input = inputOf(root)
  const date = row.kind === 'date' ? isoDate(shown) : undefined
  if (!shown) await empty(root, row)
  else if (date && input instanceof HTMLInputElement && !(await takesText(input, row)))
    await pickDate(openerOf(root, row), date)
  else await type(root, row, shown)
}

/** A date picker or number box of a kit that takes typed text. */
export const inputWidget = (row: InputRow): Widget => ({
  name: row.name,
  selector: row.root,
  kind: () => row.kind,
  opens: row.kind === 'date',
  rootOf: (element) => outermost(element, row.root),
  inputOf,
  hold: (root) => ({ shown: (inputOf(root) as HTMLInputElement).value ?? '' }),
  async write(root, step, text) {
    if (row.kind === 'date') await writeDate(root, row, step, text)
    else await type(root, row, text)
    return undefined
  },
  canEmpty: async (root) => isTyped(root, row) || (await clearButton(root, row)) !== null,
  restore: (root, before) => restore(root, row, before.shown),
  disabled: (root) => row.disabled !== undefined && root.matches(row.disabled),
})
