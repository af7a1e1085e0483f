import { leadsAway, submits } from './leads-away.ts'
import { wordsOf } from './text.ts'
import { isVisible } from './visible.ts'
import { ancestorsOf, drawnAround, elementsIn, isWithin, parentOf } from './walk.ts'

/** Why something was not pressed. */
export type PressRefusal =
  | 'submits' // it would send or reset the form
  | 'leads-away' // it would leave the page
  | 'outside' // it belongs to neither the control being filled nor what came up for it

/** What is being filled, and what came up on the page since. */
interface Touched {
  parts(): Element[]
  came: Set<Element>
  popovers: ReadonlySet<Element>
  observer: MutationObserver
}

const showing = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'data-state', 'inert']
const boundary = 'form, dialog, [role="dialog"], [aria-modal="true"], table, tr, body, html'
const fields = 'input:not([type=hidden]), textarea, select'

let touched: Touched | undefined
let refused: PressRefusal[] = []

const openPopovers = () => new Set(document.querySelectorAll('[popover]:popover-open'))

/** Adds what was drawn or shown since the last look; what stands around the control itself was there before. */
function lookAgain({ parts, came, observer }: Touched, records = observer.takeRecords()): void {
  const own = parts()
  const isNew = (element: Element) => !own.some((part) => element.contains(part))
  for (const { target, type, addedNodes } of records) {
    const changed = type === 'attributes' ? [target] : [...addedNodes]
    for (const node of changed) if (node instanceof Element && isNew(node)) came.add(node)
  }
}

/**
 * Fills one control: until `work` is done presses and keys reach its `parts`, what is drawn close around them, and
 * what comes up meanwhile. Everything that was on the page before is out of reach.
 * @returns what `work` gives, and what was refused on the way
 */
export async function within<Result>(
  parts: () => Element[],
  work: () => Promise<Result>,
): Promise<{ result: Result; refused: PressRefusal[] }> {
  const observer = new MutationObserver((records) => lookAgain(mine, records))
  const mine: Touched = { parts, came: new Set(), popovers: openPopovers(), observer }
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: showing })
  touched = mine
  refused = []
  try {
    return { result: await work(), refused }
  } finally {
    observer.disconnect()
    touched = undefined
  }
}

/** Whether an element around a control holds no other that a person could use, so that it is only the control's own box. */
function isOwnBox(around: Element, part: Element): boolean {
  return [...elementsIn(around, fields)].every((field) => isWithin(field, part) || !isVisible(field))
}

/**
 * Buttons and drawings beside a control that belong to it; never further than its form, dialog or row. A web component's
 * options lie in it as its children, while its box is drawn in its shadow.
 */
function ownBox(part: Element): Element {
  let box = part
  for (let level = 0; level < 4; level += 1) {
    const around = parentOf(box)
    if (!around || around.matches(boundary) || !isOwnBox(around, part)) break
    box = around
  }
  return box
}

/** What of the page may be reached now, the element itself first. */
function reachOf(element: Element): Element | undefined {
  if (!touched) return undefined
  lookAgain(touched)
  const boxes = new Set(touched.parts().map(ownBox))
  const { came, popovers } = touched
  const opened = (around: Element) => around.matches('[popover]:popover-open') && !popovers.has(around)
  let reach: Element | undefined
  for (const around of drawnAround(element)) {
    if (boxes.has(around) || came.has(around) || opened(around)) reach = around
  }
  const meant = element.closest('label')?.control
  return reach ?? (meant && touched.parts().some((part) => part.contains(meant)) ? element : undefined)
}

const acts =
  /提\s*交|送\s*审|支\s*付|付\s*款|发\s*送|退\s*出|注\s*销|删\s*除|离\s*开|submit|\bsend\b|\bpay\b|log ?out|delete|leave/iu
const asks = /是否|确定要|确认要|确定.{0,12}[?？吗]|are you sure/iu
const button = 'button, a, [role="button"], [class*="btn"], input[type=button]'

/** Whether what came up is a question to the person, not a list: it is theirs to answer. */
function decides(element: Element): boolean {
  const pressed = element.closest(button)
  if (!pressed || !touched || touched.parts().some((part) => part.contains(element))) return false
  const words = pressed instanceof HTMLInputElement ? pressed.value : wordsOf(pressed)
  const box = [...ancestorsOf(pressed)].findLast((around) => touched?.came.has(around))
  return (words.length < 20 && acts.test(words)) || asks.test((box?.textContent ?? '').slice(0, 200))
}

/** Whether an element may be pressed now; what may not is noted for the report. */
export function mayPress(element: Element): boolean {
  const refusal = whyNot(element)
  if (refusal) refused.push(refusal)
  return refusal === undefined
}

function whyNot(element: Element): PressRefusal | undefined {
  if (submits(element)) return 'submits'
  if (leadsAway(element)) return 'leads-away'
  if (reachOf(element) === undefined) return 'outside'
  return decides(element) ? 'submits' : undefined
}

/** The outermost element a key may bubble up to: the control's own box, or what came up for it. */
export const fenceOf = (element: Element): Element | undefined => reachOf(element)

/** The outermost box around an element within its form, dialog or page, which holds nothing that answers a press itself. */
export function outermostBox(part: Element): Element {
  let box = part
  for (
    let at = parentOf(box);
    at && !at.matches('form, dialog, [role="dialog"], [aria-modal="true"], body, html');
    at = parentOf(at)
  )
    box = at
  return box
}

/**
 * A place to press that closes what came up for a control and nothing else: beside the control, within the form or
 * dialog it stands in, where no button or link is.
 */
export function besideOf(part: Element): Element {
  let place = ownBox(part)
  for (
    let at = parentOf(place);
    at && !at.matches('dialog, [role="dialog"], [aria-modal="true"], html');
    at = parentOf(at)
  ) {
    place = at
    if (!isOwnBox(at, part) && !at.matches('tr, td, li, a, button, label, [role="row"], [role="button"], [onclick]'))
      break
  }
  return place
}
