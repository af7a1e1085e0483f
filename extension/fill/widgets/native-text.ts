import { blurQuietly } from '../page/events.ts'
import { press, pressBeside, pressKey } from '../page/press.ts'
import { settle } from '../page/settle.ts'
import { replaceText, type TextControl, typeText } from '../page/type-text.ts'
import { targetKinds } from '../targets.ts'
import { announcesCalendar, calendarLeft, pickIfOffered, showsChoice } from './pick-date.ts'
import { isDateForm } from './pressable.ts'
import type { Widget } from './widget.ts'

const textTypes = [
  'text',
  'tel',
  'url',
  'email',
  'number',
  'date',
  'datetime-local',
  'month',
  'time',
  'search',
  'password',
  '',
]
const dateTypes = ['date', 'datetime-local', 'month']

const typeOf = (element: Element) => (element.getAttribute('type') ?? '').toLowerCase()

const isTextInput = (element: Element) => element.localName === 'input' && textTypes.includes(typeOf(element))

async function typeAndEnter(root: Element, text: string): Promise<void> {
  press(root)
  await settle()
  replaceText(root as TextControl, text)
  await settle()
  pressKey(root, 'Enter')
  await settle()
  blurQuietly(root as HTMLElement)
  pressBeside(root)
}

const showsCalendar = (root: Element) => announcesCalendar(root) || isDateForm(root.getAttribute('placeholder') ?? '')

/** Plain inputs and text areas. */
export const nativeText: Widget = {
  name: 'native',
  selector: 'input, textarea',
  kind: (root) => (dateTypes.includes(typeOf(root)) ? 'date' : typeOf(root) === 'number' ? 'number' : 'text'),
  rootOf: (element) => (element.localName === 'textarea' || isTextInput(element) ? element : undefined),
  inputOf: (root) => root,
  plain: true,
  hold: (root) => ({ shown: (root as TextControl).value }),
  async write(root, step, text) {
    const asDate = targetKinds[step.target] === 'date' && !dateTypes.includes(typeOf(root))
    const leave = asDate ? calendarLeft(root) : undefined
    const before = (root as TextControl).value
    if (asDate && (await pickIfOffered(root, step.value))) return void (await showsChoice(root as TextControl, before))
    typeText(root as TextControl, text)
    await leave?.()
    return undefined
  },
  async restore(root, before) {
    const leave = showsCalendar(root) ? calendarLeft(root) : undefined
    typeText(root as TextControl, before.shown)
    await settle()
    // Others take it only when their calendar has gone.
    await leave?.()
    // Some date boxes take what was typed with Enter alone, and put back what they held when they are left.
    if ((root as TextControl).value !== before.shown && announcesCalendar(root)) await typeAndEnter(root, before.shown)
  },
}
