import { textOf } from '../page/text.ts'
import { elementsIn } from '../page/walk.ts'
import { radioGroup, radiosOf } from '../widgets/radio-group.ts'
import type { FindById } from './id-reader.ts'
import { labelledBy } from './labelled-by.ts'

const fields = 'input:not([type=hidden]), select, textarea, button'

/** The legend around a choice, where its fieldset holds nothing else: HTML's own way to name a group. */
function legendOf(radio: Element): Element | undefined {
  const around = radio.closest('fieldset')
  const radios = new Set<Element>(radiosOf(radio))
  const holdsOthers = around && [...elementsIn(around, fields)].some((field) => !radios.has(field))
  return (around && !holdsOthers && around.querySelector(':scope > legend')) || undefined
}

/** How a component of several buttons calls itself: by the label it is given, or by what its shadow root names the group in it. */
export function componentName(root: Element): string[] {
  const shadow = root.shadowRoot
  const group = shadow?.querySelector('[role="radiogroup"], [role="group"], fieldset')
  if (!shadow || !group) return []
  const ids = group.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
  const names = [root.querySelector(':scope > [slot="label"]'), ...ids.map((id) => shadow.getElementById(id))]
  return [...names, group.querySelector('legend')]
    .flatMap((name) => (name && textOf(name) ? [textOf(name)] : []))
    .slice(0, 1)
}

/** The texts that name a choice of radio buttons as a whole, as HTML and ARIA have it. */
export function groupName(
  radio: Element,
  findById: FindById,
): { label: string[]; labelledby: string[]; aria: string[] } {
  const group = radioGroup(radio)
  const legend = legendOf(radio)
  const own = group?.getAttribute('aria-label')
  return {
    label: legend ? [textOf(legend)] : [],
    labelledby: group ? labelledBy(group, findById) : [],
    aria: own ? [own] : [],
  }
}
