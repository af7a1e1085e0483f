import { wordsOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import { ancestorsOf } from '../page/walk.ts'

const fields = 'input:not([type=hidden]), select, textarea'
const removing = /^(?:删除|移除|清除|取消选择|remove|delete|clear|deselect)\s*[:：]?\s*(\S.*)$/iu
const levels = 3

/** A record drawn beside the box it was chosen in, with the button that takes it away again. */
interface ChosenRecord {
  words: string
  removal: Element
}

/** A button that says what it removes, right beside those words: 删除 机票, Remove Taxi. */
function recordOf(removal: Element): ChosenRecord[] {
  const name = removal.getAttribute('aria-label') ?? removal.getAttribute('title') ?? ''
  const words = removing.exec(name.trim())?.[1]
  const stands = words && wordsOf(removal.parentElement ?? removal).includes(words) && isVisible(removal)
  return stands ? [{ words, removal }] : []
}

/** The one record that a box shows in place of its input, as lookups do; the input is often hidden meanwhile. */
export function chosenRecord(input: Element): ChosenRecord | undefined {
  for (const around of [...ancestorsOf(input)].slice(1, levels + 1)) {
    const others = [...around.querySelectorAll(fields)].filter((field) => field !== input && isVisible(field))
    if (around.matches('form, td, tr, body') || others.length > 0) return undefined
    const found = [...around.querySelectorAll('button, [role="button"]')].flatMap(recordOf)
    if (found.length > 0) return found.length === 1 ? found[0] : undefined
  }
  return undefined
}
