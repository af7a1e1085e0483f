import { chooseOption } from '../decide/option-choice.ts'
import type { FillStep } from '../fill-step.ts'
import { blurQuietly, tell } from '../page/events.ts'
import { press, pressBeside } from '../page/press.ts'
import { settle, waitFor } from '../page/settle.ts'
import { wordsOf } from '../page/text.ts'
import { replaceText } from '../page/type-text.ts'
import { isVisible } from '../page/visible.ts'
import type { FillReason } from '../report.ts'
import { type Target, targetKinds } from '../targets.ts'
import { pressClear } from './clear-button.ts'
import { openPopup, type Popup } from './popup.ts'
import type { Widget } from './widget.ts'

const marks =
  'input[role="combobox"]:not([readonly]), input[aria-autocomplete="list"]:not([readonly]), input[aria-haspopup="listbox"]:not([readonly])'

/** Values that forms take from a list of their own words, so that typing ours would filter everything away. */
const listed = (target: Target) =>
  ['type', 'rate', 'flag'].includes(targetKinds[target]) || target === 'currency' || target === 'expenseType'

/** The options of the list the input names as its own, else of whatever came up. */
function optionsOf(input: Element, popup: Popup): Element[] {
  const id = input.getAttribute('aria-controls') ?? input.getAttribute('aria-owns')
  const list = id ? input.ownerDocument.getElementById(id) : null
  const named = list ? [...list.querySelectorAll('[role="option"], li')].filter(isVisible) : []
  return named.length > 0 ? named : popup.options()
}

function meant(
  input: Element,
  popup: Popup,
  { target, value, near }: FillStep,
  sureOnly: boolean,
): Element | undefined {
  const options = optionsOf(input, popup)
  const choice = chooseOption(target, value, options.map(wordsOf), near)
  return 'index' in choice && (choice.sure || !sureOnly) ? options[choice.index] : undefined
}

async function leave(input: HTMLInputElement, popup: Popup): Promise<void> {
  await settle(40)
  tell(input, 'change')
  blurQuietly(input)
  await settle(60)
  if (popup.boxes().length > 0) pressBeside(input)
}

const box =
  '[role="combobox"]:not(input), [class*="select"], [class*="autocomplete"], [class*="field"], [class*="control"]'
const chosenMarks =
  '[class*="selection-text"], [class*="__selection"], [class*="singleValue"], [class*="single-value"], [class*="__native"] > span'

/** Some boxes empty the input when it is left and draw the chosen option beside it. */
function chosenBeside(input: Element): string {
  const drawn = input.parentElement?.closest(box)?.querySelector(chosenMarks)
  return drawn && !drawn.contains(input) ? wordsOf(drawn) : ''
}

async function write(root: Element, step: FillStep, text: string): Promise<FillReason | undefined> {
  const input = root as HTMLInputElement
  const popup = await openPopup(input, 0)
  const listedOption = await waitFor(() => meant(input, popup, step, !listed(step.target)), 300)
  if (!listedOption) replaceText(input, text)
  const option = listedOption ?? (await waitFor(() => meant(input, popup, step, true), 400))
  if (option) press(option)
  await leave(input, popup)
  return undefined
}

/** An input that offers options while it is typed into, and takes one of them or the text itself. */
export const typeahead: Widget = {
  name: 'typeahead',
  selector: marks,
  kind: () => 'text',
  rootOf: (element) => (element.matches(marks) ? element : undefined),
  inputOf: (root) => root,
  hold: (root) => ({ shown: (root as HTMLInputElement).value || chosenBeside(root) }),
  write,
  async restore(root, before) {
    const input = root as HTMLInputElement
    if (!before.shown && (await pressClear(input))) return
    const popup = await openPopup(input, 0)
    replaceText(input, before.shown)
    await leave(input, popup)
  },
}
