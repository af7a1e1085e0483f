import { isVisible } from '../page/visible.ts'
import { elementsIn } from '../page/walk.ts'
import { widgets } from '../widgets/index.ts'
import type { Widget } from '../widgets/widget.ts'

/** A control of the page with the way to write it. */
export interface Control {
  root: Element
  widget: Widget
}

/** The widgets a page has at all; the others are not asked about every element. */
function widgetsIn(document: Document): readonly Widget[] {
  const shadows = [...document.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot)
  const found = widgets.filter(({ selector }) => selector !== undefined)
  return shadows ? found : found.filter(({ selector = '' }) => document.querySelector(selector))
}

function controlAt(element: Element, present: readonly Widget[]): Control | undefined {
  for (const widget of present) {
    const root = widget.rootOf(element)
    if (root) return { root, widget }
  }
  return undefined
}

/** Every control a person can see, in document order; the parts of a widget count once. Undefined in between is a breath. */
export function* findControls(document: Document): Generator<Control | undefined> {
  const present = widgetsIn(document)
  if (present.length === 0) return
  const seen = new Set<Element>()
  for (const element of elementsIn(document, present.map(({ selector }) => selector).join(', '))) {
    const control = controlAt(element, present)
    const isNew =
      control && !seen.has(control.root) && isVisible(control.widget.shownAs?.(control.root) ?? control.root)
    if (isNew) seen.add(control.root)
    yield isNew ? control : undefined
  }
}
