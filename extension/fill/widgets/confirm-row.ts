import { press } from '../page/press.ts'
import { wordsOf } from '../page/text.ts'
import { boxBeside, openEditors } from './open-editors.ts'

const confirms = /^(更\s*新|确\s*[定认]|完\s*成|update|ok|done|[✓✔√])$/iu
const buttons = 'button[type="button"], a, [role="button"], input[type="button"]'

/** Presses what takes over the boxes laid over a row, where these hold nothing but that row's. */
export function confirmRow(cell: Element, editor: Element): void {
  if (cell.contains(editor)) return
  const box = boxBeside(editor, cell)
  const row = cell.getBoundingClientRect()
  const besideRow = (each: Element) => {
    const { top, bottom } = each.getBoundingClientRect()
    return top < row.bottom && row.top < bottom
  }
  const [button, ...others] = [...box.querySelectorAll(buttons)].filter((each) => confirms.test(wordsOf(each)))
  if (button && others.length === 0 && openEditors(box).every(besideRow)) press(button)
}
