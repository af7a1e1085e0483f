import { nameOf } from '../collect/add-words.ts'
import { ancestorsOf, elementsIn } from '../page/walk.ts'

const removes =
  /^(批量)?(删\s*除|移\s*除|删)(行|一行|选中|选中行|所选|所选行)?$|^(remove|delete)( (selected|rows?|lines?))*$/iu
/** Rows that are edited or looked at elsewhere are added there, too. */
const opens = /^(编\s*辑|修\s*改|查\s*看|详\s*情|edit|view|details?|open)$/iu

/** No bar of buttons is further around one of them. */
const levels = 3

/** What else stands in the bar of a button. */
function barOf(button: Element): Element[] {
  const around = [...ancestorsOf(button)].slice(1, levels + 1)
  const bar = around.find((each) => each.childElementCount > 1 && each.textContent?.trim() !== nameOf(button))
  return bar ? [...elementsIn(bar, '*')] : []
}

/** Whether the rows of a list are worked on in their place: they are taken away by the bar of its button or each by its own. */
export function hasRowTools(list: Element, button: Element): boolean {
  const names = [...barOf(button), ...elementsIn(list, 'a, button, span, [role="button"]')].map(nameOf)
  return names.some((name) => removes.test(name)) && !names.some((name) => opens.test(name))
}
