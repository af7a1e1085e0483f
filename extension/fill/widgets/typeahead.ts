import { chooseOption, hasOwnWords } from '../decide/option-choice.ts'
import type { FillStep } from '../fill-step.ts'
import { blurQuietly, tell } from '../page/events.ts'
import { press, pressInside } from '../page/press.ts'
import { settle, waitFor } from '../page/settle.ts'
import { wordsOf } from '../page/text.ts'
import { replaceText } from '../page/type-text.ts'
import { isVisible } from '../page/visible.ts'
import type { FillReason } from '../report.ts'
import { chosenRecord } from './chosen-record.ts'
import { offersClear, pressClear } from './clear-button.ts'
import { closes, dismiss } from './dismiss.ts'
import { openPopup, type Popup } from './popup.ts'
import { triggerBeside } from './trigger-beside.ts'
import type { Widget } from './widget.ts'

/** What opens a dialog offers a calendar, no words. */
const marks =
  'input[role="combobox"]:not([readonly], [aria-haspopup="dialog"]), input[aria-autocomplete="list"]:not([readonly]), input[aria-autocomplete="both"]:not([readonly]), input[aria-haspopup="listbox"]:not([readonly])'

/** The options of the list the input names as its own, else of whatever came up. */
function optionsOf(input: Element, popup: Popup): Element[] {
  const id = input.getAttribute('aria-controls') ?? input.getAttribute('aria-owns')
  const list = id ? input.ownerDocument.getElementById(id) : null
  const named = list ? [...list.querySelectorAll('[role="option"], li')].filter(isVisible) : []
  return named.length > 0 ? named : popup.options()
}

/** The options of a web component, which stand in it as elements of their own before its list is ever drawn. */
function textsAround(input: Element): string[] {
  const root = input.getRootNode()
  const children = root instanceof ShadowRoot ? [...root.host.children] : []
  const options = children.filter(({ localName }) => /(option|item)$/.test(localName))
  return options.map((child) => child.getAttribute('text') ?? wordsOf(child)).filter((text) => text !== '')
}

/** The option that is meant, or why none is. */
function meant(
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

async function leave(input: HTMLInputElement, popup: Popup): Promise<void> {
  await settle(40)
  tell(input, 'change')
  blurQuietly(input)
  await closes(popup)
  await dismiss(input, popup)
}

const box =
  '[role="combobox"]:not(input), [class*="select"], [class*="autocomplete"], [class*="field"], [class*="control"]'
const chosenMarks =
  '[class*="selection-text"], [class*="__selection"], [class*="singleValue"], [class*="single-value"], [class*="__native"] > span'

/** Some boxes empty the input when it is left and draw the chosen option beside it. */
function chosenBeside(input: Element): string {
  const drawn = input.parentElement?.closest(box)?.querySelector(chosenMarks)
  return drawn && !drawn.contains(input) ? wordsOf(drawn) : (chosenRecord(input)?.words ?? '')
}

const surely = ({ option, sure }: ReturnType<typeof meant>) => (sure ? option : undefined)

/** Milliseconds for a list of the form's own words to come up. */
const listComes = 1200

/** Types the words of the option that is meant, for a list whose options are known already. */
async function typeOption(input: HTMLInputElement, step: FillStep, texts: string[]): Promise<FillReason | undefined> {
  const choice = chooseOption(step.target, step.value, texts, step.near)
  if ('reason' in choice) return choice.reason
  const popup = await openPopup(input, 0)
  replaceText(input, texts[choice.index] ?? '')
  await leave(input, popup)
  return undefined
}

/** Milliseconds for a list that a press on the box brings up by itself. */
const own = 300

/** What comes up with a press on the box; where nothing does, with one on the arrow behind it. */
async function openList(input: Element): Promise<Popup> {
  const popup = await openPopup(input, 0)
  const trigger = triggerBeside(input)
  const comes = trigger && (await waitFor(() => optionsOf(input, popup).length > 0 || undefined, own))
  if (trigger && !comes) press(trigger)
  return popup
}

async function write(root: Element, step: FillStep, text: string): Promise<FillReason | undefined> {
  const input = root as HTMLInputElement
  const known = textsAround(input)
  if (known.length > 0 && hasOwnWords(step.target)) return typeOption(input, step, known)
  // Typing our words would filter away theirs.
  const choosing = hasOwnWords(step.target)
  const popup = choosing ? await openList(input) : await openPopup(input, 0)
  if (choosing) await waitFor(() => optionsOf(input, popup).length > 0 || undefined, listComes)
  const found = await waitFor(() => {
    const { option, sure } = meant(input, popup, step)
    return sure || choosing ? option : undefined
  }, 300)
  const { reason } = meant(input, popup, step)
  const near = choosing && reason === 'offered'
  if (!found && !near) replaceText(input, text)
  const option = found ?? (near ? undefined : await waitFor(() => surely(meant(input, popup, step)), 400))
  if (option) pressInside(option)
  else if (choosing && !near) replaceText(input, '')
  await leave(input, popup)
  return option || !choosing ? undefined : reason
}

/** An input that offers options while it is typed into, and takes one of them or the text itself. */
export const typeahead: Widget = {
  name: 'typeahead',
  selector: marks,
  kind: () => 'text',
  rootOf: (element) => (element.matches(marks) ? element : undefined),
  inputOf: (root) => root,
  suggests: true,
  hold: (root) => ({ shown: (root as HTMLInputElement).value || chosenBeside(root) }),
  write,
  // What is drawn beside the box is not typed away.
  canEmpty: async (root) =>
    (root as HTMLInputElement).value !== '' || chosenRecord(root) !== undefined || (await offersClear(root)),
  async restore(root, before) {
    const input = root as HTMLInputElement
    const record = chosenRecord(input)
    if (!before.shown && ((record && press(record.removal)) || (await pressClear(input)))) return
    const popup = await openPopup(input, 0)
    replaceText(input, before.shown)
    await leave(input, popup)
  },
}
