import { isInvitation } from '../decide/invitation.ts'
import { chooseOption } from '../decide/option-choice.ts'
import { blurQuietly, focusQuietly, tell } from '../page/events.ts'
import { drawnBelow } from './drawn-below.ts'
import type { Widget } from './widget.ts'

const optionsOf = (root: Element) => [...(root as HTMLSelectElement).options]

/** The texts of a list's options. */
export const selectOptions = (root: Element) => optionsOf(root).map(({ text }) => text.trim())

function select(root: HTMLSelectElement, chosen: readonly number[]): void {
  focusQuietly(root)
  optionsOf(root).forEach((option, index) => {
    option.selected = chosen.includes(index)
  })
  if (chosen.length === 0) root.selectedIndex = -1
  tell(root, 'input')
  tell(root, 'change')
  blurQuietly(root)
}

/** Nothing chosen is a blank option, or one without a value that only invites a choice. */
const says = ({ text, value }: HTMLOptionElement, words: string) =>
  text.trim() === words || (words === '' && value === '' && isInvitation(text))

const indexOf = (root: HTMLSelectElement, text: string) => [...root.options].findIndex((option) => says(option, text))

/** Whether a list has an option of these words, or one that stands for nothing chosen. */
export const offersText = (root: HTMLSelectElement, text: string): boolean => indexOf(root, text) >= 0

/** The words of what is chosen; none for what only invites a choice. */
export const selectedText = ({ selectedOptions: [option] }: HTMLSelectElement): string =>
  option && !says(option, '') ? option.text.trim() : ''

/** Chooses the option of just these words, or that stands for nothing chosen, if there is one. */
export function selectText(root: HTMLSelectElement, text: string): void {
  const index = indexOf(root, text)
  if (index >= 0) select(root, [index])
}

export const nativeSelect: Widget = {
  name: 'native select',
  selector: 'select',
  kind: () => 'choice',
  rootOf: (element) => (element.localName === 'select' ? element : undefined),
  shownAs: drawnBelow,
  inputOf: (root) => root,
  options: (root) => optionsOf(root).map(({ text, value }) => ({ text: text.trim(), value })),
  hold: (root) => {
    const selected = optionsOf(root).flatMap((option, index) => (option.selected ? [index] : []))
    return { shown: selected.map((index) => optionsOf(root)[index]?.text.trim() ?? '').join(','), selected }
  },
  async write(root, step) {
    const choice = chooseOption(
      step.target,
      step.value,
      optionsOf(root).map(({ text }) => text),
      step.near,
    )
    if ('reason' in choice) return choice.reason
    select(root as HTMLSelectElement, [choice.index])
    return undefined
  },
  async restore(root, before) {
    select(root as HTMLSelectElement, before.selected ?? [])
  },
}
