import { isInvitation } from '../decide/invitation.ts'
import { chooseOption } from '../decide/option-choice.ts'
import { press, pressBeside, pressInside, pressKey } from '../page/press.ts'
import { waitFor } from '../page/settle.ts'
import { wordsOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import type { FillReason } from '../report.ts'
import { type Choosing, exactly, findOption } from './option-list.ts'
import type { Widget } from './widget.ts'

const marks = '[role="listbox"][aria-expanded]:not(input, select, button)'

const optionsOf = (root: Element) => [...root.querySelectorAll('[role="option"]')]
const isOpen = (root: Element) => root.getAttribute('aria-expanded') === 'true'
const isChosen = (option: Element) => option.getAttribute('aria-selected') === 'true'

/** The words a closed list shows: those of its options that are hidden are none. */
function closedWords(root: Element): string {
  const leaves = [...root.querySelectorAll('*')].filter((each) => each.childElementCount === 0 && isVisible(each))
  return leaves.map(wordsOf).filter(Boolean).join(' ')
}

function raw(root: Element): string {
  const chosen = optionsOf(root).find(isChosen)
  if (!isOpen(root)) return closedWords(root) || (chosen ? wordsOf(chosen) : '')
  return chosen ? wordsOf(chosen) : ''
}
const shown = (root: Element) => (isInvitation(raw(root)) ? '' : raw(root))

const isClosed = (root: Element) => (isOpen(root) ? undefined : true)

/** A list that stays open after a choice, or without one, may lie over the next control. */
async function close(root: Element): Promise<void> {
  if (await waitFor(() => isClosed(root), 300)) return
  pressKey(root, 'Escape')
  if (!(await waitFor(() => isClosed(root), 200))) pressBeside(root)
  await waitFor(() => isClosed(root), 200)
}

/** Milliseconds for a list to slide open. */
const opening = 400

/** Opens the list, and chooses among what can be seen then: a press on a hidden option only opens it. */
async function choose(root: Element, choosing: Choosing): Promise<FillReason | undefined> {
  const before = new Set(isOpen(root) ? [] : optionsOf(root).filter(isVisible))
  if (!isOpen(root) && !press(root)) return 'refused'
  // Until it says that it is open it may take no press.
  await waitFor(() => isOpen(root) || undefined, opening)
  const look = () => {
    const [fresh, old] = [false, true].map((was) =>
      optionsOf(root).filter((each) => isVisible(each) && before.has(each) === was),
    )
    return fresh?.length ? [...fresh, ...(old ?? [])] : []
  }
  const found = await findOption({ look, search: undefined }, choosing)
  if (found instanceof Element) pressInside(found)
  await close(root)
  return found instanceof Element ? undefined : found
}

/** A list that is itself the box: it shows its choice, and its other options only while it is open. */
export const ownList: Widget = {
  name: 'own list',
  selector: marks,
  opens: true,
  kind: () => 'choice',
  rootOf: (element) => {
    const fits = element.matches(marks) && optionsOf(element).length > 0
    return fits && !element.querySelector('input:not([type=hidden])') ? element : undefined
  },
  inputOf: (root) => root,
  hold: (root) => ({ shown: shown(root), raw: raw(root) }),
  write: (root, step, text) =>
    choose(root, { text, choose: (texts) => chooseOption(step.target, step.value, texts, step.near) }),
  neverEmpty: (root) => !optionsOf(root).some((option) => isInvitation(wordsOf(option)) || wordsOf(option) === ''),
  async restore(root, before) {
    await choose(root, exactly(before.raw ?? before.shown))
  },
}
