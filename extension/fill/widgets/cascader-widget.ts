import { chooseOption } from '../decide/option-choice.ts'
import { blurQuietly } from '../page/events.ts'
import { hover, press, pressBeside } from '../page/press.ts'
import { settle, waitFor } from '../page/settle.ts'
import { textOf, wordsOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import type { FillReason } from '../report.ts'
import type { Choosing } from './option-list.ts'
import { outermost, type Widget } from './widget.ts'

/** What differs between the cascaders of kits: lists side by side, each opened by an option of the one before. */
export interface CascaderRow {
  name: string
  root: string
  trigger: string
  /** What shows the chosen path. */
  chosen: string
  /** One list of options. */
  menu: string
  option: string
  clear?: string
  disabled?: string
}

const within = (root: Element, selector: string) => root.querySelector(selector) ?? root
const words = (part: Element) => (part instanceof HTMLInputElement ? part.value : textOf(part))
const shown = (root: Element, row: CascaderRow) =>
  [...root.querySelectorAll(row.chosen)].map(words).find((text) => text !== '') ?? ''

const menus = (root: Element, row: CascaderRow) => [...root.ownerDocument.querySelectorAll(row.menu)].filter(isVisible)
const optionsAt = (root: Element, row: CascaderRow, level: number) => {
  const menu = menus(root, row)[level]
  return menu ? [...menu.querySelectorAll(row.option)].filter(isVisible) : []
}

/** Goes down one list: the option that is meant, or one below which it is found. Resolves to whether it was chosen. */
async function descend(root: Element, row: CascaderRow, level: number, choosing: Choosing): Promise<boolean> {
  const options = (await waitFor(() => some(optionsAt(root, row, level)), level === 0 ? 1500 : 250)) ?? []
  const choice = choosing.choose(options.map(wordsOf))
  const meant = 'index' in choice ? options[choice.index] : undefined
  for (const option of meant ? [meant] : level === 0 ? options : []) {
    press(option)
    const deeper = await waitFor(() => (menus(root, row).length > level + 1 ? true : undefined), 200)
    if (!deeper && option === meant) return true
    if (deeper && (await descend(root, row, level + 1, choosing))) return true
  }
  return false
}

const some = (options: Element[]) => (options.length > 0 ? options : undefined)

async function leave(root: Element, row: CascaderRow): Promise<void> {
  const input = within(root, 'input')
  await settle(140)
  if (menus(root, row).length > 0) pressBeside(root)
  if (input instanceof HTMLElement) blurQuietly(input)
}

/** Whether lists of this cascader are open. */
export const isCascading = (root: Element, row: CascaderRow) => menus(root, row).length > 0

/** Chooses in a cascader that is open. */
export async function chooseDown(root: Element, row: CascaderRow, choosing: Choosing): Promise<FillReason | undefined> {
  const done = await descend(root, row, 0, choosing)
  await leave(root, row)
  return done ? undefined : 'no-option'
}

async function choose(root: Element, row: CascaderRow, choosing: Choosing): Promise<FillReason | undefined> {
  press(within(root, row.trigger))
  return chooseDown(root, row, choosing)
}

/** What empties a cascader, which kits draw under the mouse only. */
async function clearButton(root: Element, row: CascaderRow): Promise<Element | null> {
  hover(within(root, 'input'))
  await settle()
  return row.clear ? root.querySelector(row.clear) : null
}

async function clear(root: Element, row: CascaderRow): Promise<void> {
  const button = await clearButton(root, row)
  if (button) press(button)
  await leave(root, row)
}

/** Each list of a path is asked for the part of the path it shows. */
const alongPath = (path: string): Choosing => ({
  text: path,
  choose: (texts) => {
    const parts = path.split(/\s*[/>›-]\s*/u)
    const index = texts.findIndex((text) => parts.includes(text))
    return index < 0 ? { reason: 'no-option' } : { index, sure: true }
  },
})

/** A cascader of a kit, gone down list by list. */
export const cascaderWidget = (row: CascaderRow): Widget => ({
  name: row.name,
  selector: row.root,
  opens: true,
  kind: () => 'choice',
  rootOf: (element) => outermost(element, row.root),
  inputOf: (root) => within(root, 'input'),
  hold: (root) => ({ shown: shown(root, row) }),
  write: (root, step, text) =>
    choose(root, row, { text, choose: (texts) => chooseOption(step.target, step.value, texts, step.near) }),
  async restore(root, before) {
    if (before.shown) await choose(root, row, alongPath(before.shown))
    else await clear(root, row)
  },
  canEmpty: async (root) => (await clearButton(root, row)) !== null,
  disabled: (root) => row.disabled !== undefined && root.matches(row.disabled),
})
