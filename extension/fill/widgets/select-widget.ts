import { textOf } from '../collect/text.ts'
import { isVisible } from '../collect/visible.ts'
import { chooseOption } from '../decide/option-choice.ts'
import type { FillReason } from '../report.ts'
import { blurQuietly, hover, press, pressKey } from '../write/events.ts'
import { settle, waitFor } from '../write/settle.ts'
import { type Choosing, exactly, findOption, type OptionList } from './option-list.ts'
import { pressOutside } from './popup.ts'
import { outermost, type Widget } from './widget.ts'

/** What differs between the select boxes of kits; everything else is done alike. */
export interface SelectRow {
  name: string
  root: string
  /** Part of the root that is pressed to open the list. */
  trigger: string
  /** Part that shows what is chosen; absent or empty when nothing is. */
  chosen: string
  /** Options of an open list, anywhere in the page. */
  option: string
  /** Button that empties the box, shown under the mouse. */
  clear?: string
  /** Class of the root while nothing can be chosen. */
  disabled?: string
}

const within = (root: Element, selector: string) => root.querySelector(selector) ?? root

const words = (part: Element) => (part instanceof HTMLInputElement ? part.value : textOf(part))
const shown = (root: Element, row: SelectRow) =>
  [...root.querySelectorAll(row.chosen)].map(words).find((text) => text !== '') ?? ''

const openOptions = (root: Element, row: SelectRow) =>
  [...root.ownerDocument.querySelectorAll(row.option)].filter(isVisible)

/** Opens the list. Lists of other boxes may still be closing, so only options that were not there before are its own. */
function open(root: Element, row: SelectRow): OptionList {
  const others = new Set(openOptions(root, row))
  press(within(root, row.trigger))
  const search = root.querySelector<HTMLInputElement>('input:not([readonly]):not([type=hidden])') ?? undefined
  return { look: () => openOptions(root, row).filter((option) => !others.has(option)), search }
}

const stillOpen = '[class*="popup-visible"], [class*="-open"], [class*="is-opened"], [aria-expanded="true"]'
const isOpen = (root: Element) => root.matches(stillOpen) || root.querySelector(stillOpen) !== null

/** Lists fade out; only one that stays is closed, first by Escape, then by a press elsewhere. */
async function close(root: Element, row: SelectRow): Promise<void> {
  const closed = () => (openOptions(root, row).length === 0 && !isOpen(root) ? true : undefined)
  const input = within(root, 'input')
  await settle(30)
  if (!(await waitFor(closed, 250))) pressKey(input, 'Escape')
  if (!(await waitFor(closed, 200))) pressOutside(root.ownerDocument)
  if (input instanceof HTMLElement) blurQuietly(input)
  await waitFor(closed, 200)
}

async function choose(root: Element, row: SelectRow, choice: Choosing): Promise<FillReason | undefined> {
  const found = await findOption(open(root, row), choice)
  if (found instanceof Element) press(found)
  await close(root, row)
  return found instanceof Element ? undefined : found
}

async function clear(root: Element, row: SelectRow): Promise<void> {
  hover(root)
  await settle()
  const button = row.clear && root.querySelector(row.clear)
  if (button) press(button)
  await close(root, row)
}

/** A select box of a kit, driven as a person drives it: open, wait for the options, press one. */
export const selectWidget = (row: SelectRow): Widget => ({
  name: row.name,
  selector: row.root,
  opens: true,
  kind: () => 'choice',
  rootOf: (element) => outermost(element, row.root),
  inputOf: (root) => within(root, 'input'),
  hold: (root) => ({ shown: shown(root, row) }),
  write: (root, step, text) =>
    choose(root, row, { text, choose: (texts) => chooseOption(step.target, step.value, texts) }),
  async restore(root, before) {
    if (before.shown) await choose(root, row, exactly(before.shown))
    else await clear(root, row)
  },
  disabled: (root) => row.disabled !== undefined && root.matches(row.disabled),
})
