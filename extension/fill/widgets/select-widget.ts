import { isInvitation } from '../decide/invitation.ts'
import { chooseOption } from '../decide/option-choice.ts'
import { blurQuietly } from '../page/events.ts'
import { hover, press, pressBeside, pressInside } from '../page/press.ts'
import { canBeSeen } from '../page/seen.ts'
import { settle, waitFor } from '../page/settle.ts'
import { textOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import type { FillReason } from '../report.ts'
import { type CascaderRow, chooseDown, isCascading } from './cascader-widget.ts'
import { isLeaving } from './leaving.ts'
import { type Choosing, exactly, findOption, type OptionList } from './option-list.ts'
import { endMotionAround } from './stand-still.ts'
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
  /** Option that stands for nothing chosen. */
  empty?: string
  /** Lists that are drawn anew after every choice: the lasting element beside them, and back to what is drawn now. */
  anchor?(drawn: Element): Element | undefined
  drawn?(anchor: Element): Element | undefined
  /** A cascader that looks just like this box until it is opened. */
  cascade?: CascaderRow
  /** Class of the root while nothing can be chosen. */
  disabled?: string
}

const drawnNow = (root: Element, row: SelectRow) => row.drawn?.(root) ?? root

const within = (root: Element, selector: string) => root.querySelector(selector) ?? root

const words = (part: Element) => (part instanceof HTMLInputElement ? part.value : textOf(part))
const shown = (root: Element, row: SelectRow) =>
  [...root.querySelectorAll(row.chosen)].map(words).find((text) => text !== '' && !isInvitation(text)) ?? ''

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

/** Lists fade out, which is not waited for; only one that stays is closed, by a press beside it. */
async function close(root: Element, row: SelectRow): Promise<void> {
  const closed = () => {
    const open = openOptions(root, row).find((option) => canBeSeen(option) && !isLeaving(option))
    if (open) endMotionAround(open)
    // One that is drawn anew with its choice never says that it is closed.
    return (!open && (!root.isConnected || !isOpen(root))) || undefined
  }
  const input = within(root, 'input')
  await settle(30)
  if (!(await waitFor(closed, 350))) pressBeside(root)
  if (input instanceof HTMLElement) blurQuietly(input)
  await waitFor(closed, 200)
}

async function choose(anchor: Element, row: SelectRow, choice: Choosing): Promise<FillReason | undefined> {
  const root = drawnNow(anchor, row)
  const list = open(root, row)
  const { cascade } = row
  if (cascade) {
    await waitFor(() => (isCascading(root, cascade) || list.look().length > 0 ? true : undefined), 1500)
    if (isCascading(root, cascade)) return chooseDown(root, cascade, choice)
  }
  const found = await findOption(list, choice)
  if (found instanceof Element) pressInside(found)
  await close(root, row)
  return found instanceof Element ? undefined : found
}

/** Empties the box by its button, or by the option that stands for nothing. */
async function clear(anchor: Element, row: SelectRow): Promise<void> {
  const root = drawnNow(anchor, row)
  hover(within(root, 'input'))
  await settle()
  const button = row.clear && root.querySelector(row.clear)
  if (button) press(button)
  else if (row.empty) await pressEmpty(root, row, row.empty)
  await close(root, row)
}

async function pressEmpty(root: Element, row: SelectRow, empty: string): Promise<void> {
  const { look } = open(root, row)
  const option = await waitFor(() => look().find((each) => each.matches(empty)), 600)
  if (option) pressInside(option)
}

/** Whether an element is the lasting one itself, which comes before what is drawn beside it. */
function isAnchor(element: Element, { root, anchor, drawn }: SelectRow): boolean {
  const beside = drawn?.(element)
  return beside?.matches(root) === true && anchor?.(beside) === element
}

/** A select box of a kit, driven as a person drives it: open, wait for the options, press one. */
export const selectWidget = (row: SelectRow): Widget => ({
  name: row.name,
  selector: row.root,
  opens: true,
  kind: () => 'choice',
  rootOf: (element) => {
    if (isAnchor(element, row)) return element
    const drawn = outermost(element, row.root)
    return (drawn && row.anchor?.(drawn)) ?? drawn
  },
  shownAs: (root) => drawnNow(root, row),
  inputOf: (root) => within(drawnNow(root, row), 'input'),
  hold: (root) => ({ shown: shown(drawnNow(root, row), row) }),
  write: (root, step, text) =>
    choose(root, row, { text, choose: (texts) => chooseOption(step.target, step.value, texts, step.near) }),
  async canEmpty(root) {
    if (row.empty) return true
    hover(within(drawnNow(root, row), 'input'))
    await settle()
    return row.clear !== undefined && drawnNow(root, row).querySelector(row.clear) !== null
  },
  async restore(root, before) {
    if (before.shown) await choose(root, row, exactly(before.shown))
    else await clear(root, row)
  },
  disabled: (root) => row.disabled !== undefined && drawnNow(root, row).matches(row.disabled),
})
