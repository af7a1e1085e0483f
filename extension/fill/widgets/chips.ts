import { chooseOption } from '../decide/option-choice.ts'
import { press } from '../page/press.ts'
import { wordsOf } from '../page/text.ts'
import { chosenChip } from './chosen-chip.ts'
import { invites } from './pressable.ts'
import type { Widget } from './widget.ts'

const marks = [
  'chip',
  'seg',
  'tag',
  'pill',
  'option',
  'choice',
  'radio',
  'item',
  'btn',
  'active',
  'checked',
  'selected',
]
const kinds = 'span, div, button, li, a:not([href])'
const fields = 'input, select, textarea, [contenteditable="true"]'
/** Rows of buttons that show another part of the page, or leave out some of it. */
const others =
  /tab|nav|menu|step|crumb|pag(e|ing|ination)|filter|search|tool|foot|action|suggest|dropdown|popup|picker|calendar|cascader|tree|(^|[-_\s])(row|cell|col|grid|td|th)([-_\s]|$)/i
const everything = /^(全部|不限|所有|all|any)$/iu
const classOf = (element: Element) => element.getAttribute('class') ?? ''

const isPressed = (chip: Element) =>
  chip.getAttribute('tabindex') === '0' ||
  chip.matches('button[type="button"]') ||
  getComputedStyle(chip).cursor === 'pointer'

/** What a chip says: neither everything, nor an invitation to choose. */
const isAnswer = (words: string) => words !== '' && words.length <= 24 && !everything.test(words) && !invites(words)

/** Words alone that wait for a press, and say nothing of what they are in roles. */
function isChip(element: Element): boolean {
  const plain = element.matches(kinds) && element.childElementCount === 0 && !element.hasAttribute('role')
  return plain && isAnswer(wordsOf(element)) && isPressed(element)
}

/** Chips of one kind side by side, with nothing else between them. */
function groupOf(element: Element): Element | undefined {
  const group = element.parentElement
  const chips = [...(group?.children ?? [])]
  if (!group || chips.length < 2 || chips.length > 12 || group.querySelector(fields)) return undefined
  const alike = (chip: Element) =>
    chip.localName === element.localName && chip.classList[0] === chips[0]?.classList[0] && isChip(chip)
  const named = [group, element].map((each) => `${classOf(each)} ${each.id} ${each.getAttribute('role') ?? ''}`)
  return chips.every(alike) && !named.some((name) => others.test(name)) && !group.closest('nav, table, [role="grid"]')
    ? group
    : undefined
}

const textsOf = (root: Element) => [...root.children].map(wordsOf)

/** Words side by side of which a press chooses one, told by their markup and classes alone. */
export const chips: Widget = {
  name: 'chips',
  selector: marks.map((mark) => `[class*="${mark}"]`).join(', '),
  kind: () => 'choice',
  rootOf: (element) => (isChip(element) ? groupOf(element) : undefined),
  inputOf: (root) => root,
  options: (root) => textsOf(root).map((text) => ({ text, value: '' })),
  hold: (root) => ({ shown: wordsOf(chosenChip(root) ?? document.createElement('i')) }),
  async write(root, step) {
    const choice = chooseOption(step.target, step.value, textsOf(root))
    if ('reason' in choice) return choice.reason
    // Nothing says what else a press may do: words that are but near in meaning are left to the person.
    const chip = choice.sure ? root.children[choice.index] : undefined
    return chip && press(chip) ? undefined : 'no-option'
  },
  neverEmpty: () => true,
  async restore(root, before) {
    const was = [...root.children].find((chip) => wordsOf(chip) === before.shown)
    const again = before.shown ? was : chosenChip(root)
    if (again) press(again)
  },
}
