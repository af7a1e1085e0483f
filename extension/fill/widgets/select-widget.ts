import { textOf } from '../collect/text.ts'
import { isVisible } from '../collect/visible.ts'
import { chooseOption } from '../decide/option-choice.ts'
import type { FillReason } from '../report.ts'
import type { Target } from '../targets.ts'
import { hover, press, pressKey } from '../write/events.ts'
import { settle, waitFor } from '../write/settle.ts'
import type { Widget } from './widget.ts'

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

const shown = (root: Element, row: SelectRow) => {
  const chosen = root.querySelector(row.chosen)
  if (!chosen) return ''
  return chosen instanceof HTMLInputElement ? chosen.value : textOf(chosen)
}

const openOptions = (root: Element, row: SelectRow) =>
  [...root.ownerDocument.querySelectorAll(row.option)].filter(isVisible)

async function open(root: Element, row: SelectRow): Promise<Element[]> {
  press(within(root, row.trigger))
  return (
    (await waitFor(() => {
      const options = openOptions(root, row)
      return options.length > 0 ? options : undefined
    }, 2000)) ?? []
  )
}

async function close(root: Element, row: SelectRow): Promise<void> {
  if (openOptions(root, row).length === 0) return
  pressKey(within(root, 'input'), 'Escape')
  await settle()
  if (openOptions(root, row).length > 0) press(within(root, row.trigger))
}

async function choose(root: Element, row: SelectRow, pick: (texts: string[]) => number): Promise<boolean> {
  const options = await open(root, row)
  const option = options[pick(options.map(textOf))]
  if (option) press(option)
  await settle(80)
  await close(root, row)
  return Boolean(option)
}

async function write(root: Element, row: SelectRow, target: Target, value: string): Promise<FillReason | undefined> {
  let reason: FillReason | undefined
  await choose(root, row, (texts) => {
    const choice = chooseOption(target, value, texts)
    if ('index' in choice) return choice.index
    reason = choice.reason
    return -1
  })
  return reason
}

async function clear(root: Element, row: SelectRow): Promise<void> {
  hover(root)
  await settle()
  const button = row.clear && root.querySelector(row.clear)
  if (button) press(button)
  await settle(80)
  await close(root, row)
}

/** A select box of a kit, driven as a person drives it: open, wait for the options, press one. */
export const selectWidget = (row: SelectRow): Widget => ({
  name: row.name,
  selector: row.root,
  opens: true,
  kind: () => 'choice',
  rootOf: (element) => element.closest(row.root) ?? undefined,
  inputOf: (root) => within(root, 'input'),
  hold: (root) => ({ shown: shown(root, row) }),
  write: (root, step) => write(root, row, step.target, step.value),
  async restore(root, before) {
    if (before.shown) await choose(root, row, (texts) => texts.indexOf(before.shown))
    else await clear(root, row)
  },
  disabled: (root) => row.disabled !== undefined && root.matches(row.disabled),
})
