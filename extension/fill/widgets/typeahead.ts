import { chooseOption, hasOwnWords } from '../decide/option-choice.ts'
import type { FillStep } from '../fill-step.ts'
import { blurQuietly, tell } from '../page/events.ts'
import { press, pressInside } from '../page/press.ts'
import { settle, waitFor } from '../page/settle.ts'
import { wordsOf } from '../page/text.ts'
import { replaceText } from '../page/type-text.ts'
import type { FillReason } from '../report.ts'
import { chosenRecord } from './chosen-record.ts'
import { offersClear, pressClear } from './clear-button.ts'
import { closes, dismiss } from './dismiss.ts'
import { drawnAround } from './drawn-value.ts'
import { answer, listComes, meant, openList, optionsOf } from './offered.ts'
import { openPopup, type Popup } from './popup.ts'
import type { Widget } from './widget.ts'

/** What opens a dialog offers a calendar, no words. */
const marks =
  'input[role="combobox"]:not([readonly], [aria-haspopup="dialog"]), input[aria-autocomplete="list"]:not([readonly]), input[aria-autocomplete="both"]:not([readonly]), input[aria-haspopup="listbox"]:not([readonly])'

/** The options of a web component, which stand in it as elements of their own before its list is ever drawn. */
function textsAround(input: Element): string[] {
  const root = input.getRootNode()
  const children = root instanceof ShadowRoot ? [...root.host.children] : []
  const options = children.filter(({ localName }) => /(option|item)$/.test(localName))
  return options.map((child) => child.getAttribute('text') ?? wordsOf(child)).filter((text) => text !== '')
}

/** Milliseconds in which a list comes up that its box says is open. */
const coming = 400
/** What has only yet to come when its box is left would come all the same, and stay. */
const hasCome = (input: Element, popup: Popup) =>
  input.getAttribute('aria-expanded') !== 'true' || popup.boxes().length > 0 || undefined

/** Browsers tell a change only of what was typed last; a kit that hears one after a choice takes its words for a browser's own filling. */
async function leave(input: HTMLInputElement, popup: Popup, typed = true): Promise<void> {
  await settle(40)
  await waitFor(() => hasCome(input, popup), coming)
  if (typed) tell(input, 'change')
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
  if (drawn && !drawn.contains(input)) return wordsOf(drawn)
  const words = picked.get(input)
  return chosenRecord(input)?.words ?? (words && drawnAround(input, words) ? words : '')
}

/** Types the words of the option that is meant, for a list whose options are known already. */
async function typeOption(input: HTMLInputElement, step: FillStep, texts: string[]): Promise<FillReason | undefined> {
  const choice = chooseOption(step.target, step.value, texts, step.near)
  if ('reason' in choice) return choice.reason
  const popup = await openPopup(input, 0)
  replaceText(input, texts[choice.index] ?? '')
  await leave(input, popup)
  return undefined
}

/** Box → the words of the option taken in it; whether the page gives that up when the box is emptied nobody can see. */
const picked = new WeakMap<Element, string>()
const isTypedAway = (input: HTMLInputElement) => input.value !== '' && !picked.has(input)

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
  const option = found ?? (near ? undefined : await answer(input, popup, step))
  const words = option && wordsOf(option)
  const pressed = option !== undefined && pressInside(option)
  if (pressed) picked.set(input, words ?? '')
  else if (choosing && !near) replaceText(input, '')
  await leave(input, popup, !pressed)
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
    isTypedAway(root as HTMLInputElement) || chosenRecord(root) !== undefined || (await offersClear(root)),
  async restore(root, before) {
    const input = root as HTMLInputElement
    const record = chosenRecord(input)
    if (!before.shown && ((record && press(record.removal)) || (await pressClear(input)))) return
    const popup = await openPopup(input, 0)
    replaceText(input, before.shown)
    await leave(input, popup)
  },
}
