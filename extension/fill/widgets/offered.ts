import { chooseOption } from '../decide/option-choice.ts'
import type { FillStep } from '../fill-step.ts'
import { press } from '../page/press.ts'
import { waitFor } from '../page/settle.ts'
import { wordsOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import type { FillReason } from '../report.ts'
import { openPopup, type Popup } from './popup.ts'
import { triggerBeside } from './trigger-beside.ts'

/** The options of the list the input names as its own, else of whatever came up. */
export function optionsOf(input: Element, popup: Popup): Element[] {
  const id = input.getAttribute('aria-controls') ?? input.getAttribute('aria-owns')
  const list = id ? input.ownerDocument.getElementById(id) : null
  const named = list ? [...list.querySelectorAll('[role="option"], li')].filter(isVisible) : []
  return named.length > 0 ? named : popup.options()
}

/** The option that is meant, or why none is. */
export function meant(
  input: Element,
  popup: Popup,
  { target, value, near }: FillStep,
): { option?: Element; sure?: boolean; reason?: FillReason } {
  const options = optionsOf(input, popup)
  const choice = chooseOption(target, value, options.map(wordsOf), near)
  if ('reason' in choice) return { reason: choice.reason }
  const option = options[choice.index]
  return { sure: choice.sure, ...(option ? { option } : {}) }
}

const surely = ({ option, sure }: ReturnType<typeof meant>) => (sure ? option : undefined)

/** Milliseconds for a list of the form's own words to come up. */
export const listComes = 1200

/** Milliseconds for a list that a press on the box brings up by itself. */
const own = 300

/** What comes up with a press on the box; where nothing does, with one on the arrow behind it. */
export async function openList(input: Element): Promise<Popup> {
  const popup = await openPopup(input, 0)
  const trigger = triggerBeside(input)
  const comes = trigger && (await waitFor(() => optionsOf(input, popup).length > 0 || undefined, own))
  if (trigger && !comes) press(trigger)
  return popup
}

const searching = /(搜索|搜尋|查询|查詢|加载|載入|检索)中|正在|loading|searching/iu

/** What is offered for what was typed; a list that says it is being looked for is waited for. */
export async function answer(input: Element, popup: Popup, step: FillStep): Promise<Element | undefined> {
  const look = () => surely(meant(input, popup, step))
  const isSearching = () => popup.boxes().some((shown) => searching.test(wordsOf(shown)))
  return (await waitFor(look, 400)) ?? (isSearching() ? waitFor(look, listComes) : undefined)
}
