import { simplified } from '../decide/simplified.ts'
import { ancestorsOf, elementsIn, parentOf } from '../page/walk.ts'
import type { FieldSnapshot } from '../snapshot.ts'
import type { Control } from './find-controls.ts'
import { namesSearch, siftsRows } from './sift-rows.ts'

/** In Chinese, in English, or in both: 查询 Search. */
const searchButton = /^(查\s?询|搜\s?索|搜寻|检索|筛选)?\s*[/／|]?\s*(search|filter|query)?$/iu
const saveButton = /保存|储存|提交|送出|确定|确认|完成|暂存|送审|save|submit|ok|confirm|draft/iu
const buttons = 'button, input[type=submit], input[type=button], [role="button"], a[class*=btn]'

const wordsOf = (button: Element) =>
  simplified((button instanceof HTMLInputElement ? button.value : (button.textContent ?? '')).trim())

/** Bars of inputs that end in a search button and have no save button. */
export function searchBars(document: Document, holders: ReadonlySet<Element>): Set<Element> {
  const bars = new Set<Element>()
  for (const button of elementsIn(document, buttons)) {
    const words = wordsOf(button)
    if (words === '' || !searchButton.test(words)) continue
    let around = parentOf(button)
    while (around && !holders.has(around)) around = parentOf(around)
    if (!around || around.matches('body, html')) continue
    if (![...elementsIn(around, buttons)].some((other) => saveButton.test(wordsOf(other)))) bars.add(around)
  }
  return bars
}

function inSearch(root: Element, bars: ReadonlySet<Element>): boolean {
  for (const around of ancestorsOf(root)) {
    if (around !== root && siftsRows(around)) return true
    if (around.matches('form, body, [role="dialog"]') && around !== root) {
      return bars.has(around) || around.matches('[role="search"]') || namesSearch(around)
    }
    if (bars.has(around) || around.matches('[role="search"]')) return true
  }
  return false
}

function disabled({ root, widget }: Control, input: Element): boolean {
  if (widget.disabled?.(root) || input.matches(':disabled') || root.matches(':disabled')) return true
  return input.getAttribute('aria-disabled') === 'true' || root.getAttribute('aria-disabled') === 'true'
}

const readonly = ({ widget }: Control, input: Element) =>
  !widget.opens && (input.hasAttribute('readonly') || input.getAttribute('aria-readonly') === 'true')

/** Why the page itself says a control is not to be written. */
export function barOf(control: Control, bars: ReadonlySet<Element>): FieldSnapshot['barred'] {
  const input = control.widget.inputOf(control.root)
  if (disabled(control, input)) return 'disabled'
  if (readonly(control, input)) return 'readonly'
  const type = (input.getAttribute('type') ?? '').toLowerCase()
  if (
    type === 'password' ||
    /cc-|one-time-code|current-password|username/.test(input.getAttribute('autocomplete') ?? '')
  )
    return 'secret'
  if ((type === 'search' && control.widget.plain && !input.hasAttribute('role')) || inSearch(control.root, bars))
    return 'search'
  return undefined
}
