import { chooseOption } from '../decide/option-choice.ts'
import { blurQuietly, focusQuietly, press, tell } from '../page/events.ts'
import { textOf } from '../page/text.ts'
import { type TextControl, typeText } from '../page/type-text.ts'
import { targetKinds } from '../targets.ts'
import { pickIfOffered } from './pick-date.ts'
import type { Widget } from './widget.ts'

const itself = (element: Element) => element
const textTypes = ['text', 'tel', 'url', 'email', 'number', 'date', 'datetime-local', 'month', 'search', 'password', '']
const dateTypes = ['date', 'datetime-local', 'month']

const typeOf = (element: Element) => (element.getAttribute('type') ?? '').toLowerCase()

const isTextInput = (element: Element) => element.localName === 'input' && textTypes.includes(typeOf(element))

/** Plain inputs and text areas. */
export const nativeText: Widget = {
  name: 'native',
  selector: 'input, textarea',
  kind: (root) => (dateTypes.includes(typeOf(root)) ? 'date' : typeOf(root) === 'number' ? 'number' : 'text'),
  rootOf: (element) => (element.localName === 'textarea' || isTextInput(element) ? element : undefined),
  inputOf: itself,
  hold: (root) => ({ shown: (root as TextControl).value }),
  async write(root, step, text) {
    const asDate = targetKinds[step.target] === 'date' && !dateTypes.includes(typeOf(root))
    if (!asDate || !(await pickIfOffered(root, step.value))) typeText(root as TextControl, text)
    return undefined
  },
  async restore(root, before) {
    typeText(root as TextControl, before.shown)
  },
}

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

export const nativeSelect: Widget = {
  name: 'native select',
  selector: 'select',
  kind: () => 'choice',
  rootOf: (element) => (element.localName === 'select' ? element : undefined),
  inputOf: itself,
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
    )
    if ('reason' in choice) return choice.reason
    select(root as HTMLSelectElement, [choice.index])
    return undefined
  },
  async restore(root, before) {
    select(root as HTMLSelectElement, before.selected ?? [])
  },
}

const groupName = /radio[-_]?group(-root)?$/i
const isGroup = (element: Element) =>
  element.getAttribute('role') === 'radiogroup' ||
  [element.localName, ...element.classList].some((name) => groupName.test(name))

/** The element a kit draws around the radio buttons of one choice. */
export function radioGroup(element: Element): Element | undefined {
  for (let at = element.parentElement, level = 0; at && level < 8; at = at.parentElement, level += 1) {
    if (isGroup(at)) return at
    if (at.matches('form, fieldset, table')) break
  }
  return element.matches('input[type=radio]:not([name])') ? namelessGroup(element) : undefined
}

/** Radio buttons without a name belong together when nothing else stands among them. */
function namelessGroup(element: Element): Element | undefined {
  for (let at = element.parentElement, level = 0; at && level < 5; at = at.parentElement, level += 1) {
    const controls = [...at.querySelectorAll('input, select, textarea')]
    if (controls.some((control) => !control.matches('input[type=radio]:not([name])'))) return undefined
    if (controls.length > 1) return at
  }
  return undefined
}

/** The radio buttons among which an element is one choice. */
function radiosOf(element: Element): HTMLInputElement[] {
  const around = radioGroup(element)
  if (around) return [...around.querySelectorAll<HTMLInputElement>('input[type=radio]')]
  const radio = element as HTMLInputElement
  if (!radio.name) return [radio]
  const scope = radio.form ?? (radio.getRootNode() as Document | ShadowRoot)
  return [...scope.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(({ name }) => name === radio.name)
}

/** The words of one radio button or checkbox. */
export function tickText(tick: HTMLInputElement): string {
  const label = tick.labels?.[0] ?? tick.closest('label')
  if (label) return textOf(label)
  const drawn = tick.closest('[role="radio"], [role="checkbox"]')
  if (drawn) return textOf(drawn) || (drawn.getAttribute('aria-label') ?? '')
  const next = tick.nextSibling ? textOf(tick.nextSibling) : ''
  return next || wordsAround(tick) || tick.value
}

/** The words of the box a kit draws around one tick. */
function wordsAround(tick: Element): string {
  for (let at = tick.parentElement, level = 0; at && level < 3; at = at.parentElement, level += 1) {
    if (at.querySelectorAll('input, select, textarea').length > 1) return ''
    if (textOf(at)) return textOf(at)
  }
  return ''
}

/** Kits hide the real tick and listen on the label a person sees. */
function pressable(tick: HTMLInputElement): Element {
  const around = tick.closest('label, [role="radio"], [role="checkbox"]')
  if (around) return around
  const drawn = tick.nextElementSibling
  return drawn && !tick.checkVisibility() && /radio|checkbox|switch/.test(drawn.className) ? drawn : tick
}

/** Some kits keep the choice in the role around the input and leave the input as it was. */
const isChosen = (radio: HTMLInputElement) =>
  radio.checked || radio.closest('[role="radio"]')?.getAttribute('aria-checked') === 'true'

export const nativeRadio: Widget = {
  name: 'native radio',
  selector: 'input[type=radio]',
  kind: () => 'choice',
  rootOf: (element) => (typeOf(element) === 'radio' ? radiosOf(element)[0] : undefined),
  inputOf: itself,
  modelOf: (root) => radioGroup(root) ?? root,
  options: (root) => radiosOf(root).map((radio) => ({ text: tickText(radio), value: radio.value })),
  hold: (root) => {
    const checked = radiosOf(root).map(isChosen)
    return { shown: tickTextAt(radiosOf(root), checked.indexOf(true)), checked }
  },
  async write(root, step) {
    const radios = radiosOf(root)
    const choice = chooseOption(step.target, step.value, radios.map(tickText))
    if ('reason' in choice) return choice.reason
    const radio = radios[choice.index]
    if (radio) press(pressable(radio))
    return undefined
  },
  async restore(root, before) {
    radiosOf(root).forEach((radio, index) => {
      const was = before.checked?.[index] ?? false
      if (isChosen(radio) === was) return
      if (was) press(pressable(radio))
      else uncheck(radio)
    })
  },
}

const tickTextAt = (ticks: HTMLInputElement[], index: number) => {
  const tick = ticks[index]
  return tick ? tickText(tick) : ''
}

/** A radio button cannot be clicked off. */
function uncheck(radio: HTMLInputElement): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'checked')?.set?.call(radio, false)
  tell(radio, 'input')
  tell(radio, 'change')
}

export const nativeTick: Widget = {
  name: 'native checkbox',
  selector: 'input[type=checkbox]',
  kind: () => 'tick',
  rootOf: (element) => (typeOf(element) === 'checkbox' ? element : undefined),
  inputOf: itself,
  hold: (root) => ({
    shown: (root as HTMLInputElement).checked ? '✓' : '',
    checked: [(root as HTMLInputElement).checked],
  }),
  async write(root, step) {
    if ((root as HTMLInputElement).checked !== (step.value === 'yes')) press(pressable(root as HTMLInputElement))
    return undefined
  },
  async restore(root, before) {
    if ((root as HTMLInputElement).checked !== before.checked?.[0]) press(pressable(root as HTMLInputElement))
  },
}

const editables = '[contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]'

export const editable: Widget = {
  name: 'editable',
  selector: editables,
  kind: () => 'text',
  rootOf: (element) => (element.matches(editables) ? element : undefined),
  inputOf: itself,
  hold: (root) => ({ shown: (root as HTMLElement).innerText.trim(), html: root.innerHTML }),
  async write(root, _, text) {
    replaceContent(root as HTMLElement, () => document.execCommand('insertText', false, text))
    return undefined
  },
  async restore(root, before) {
    root.innerHTML = before.html ?? ''
    tell(root, 'input')
    blurQuietly(root as HTMLElement)
  },
}

function replaceContent(root: HTMLElement, insert: () => void): void {
  focusQuietly(root)
  const selection = root.ownerDocument.getSelection()
  selection?.selectAllChildren(root)
  insert()
  blurQuietly(root)
}
