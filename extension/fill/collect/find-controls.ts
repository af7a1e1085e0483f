import { widgets } from '../widgets/index.ts'
import type { Widget } from '../widgets/widget.ts'
import { isVisible } from './visible.ts'
import { elementsIn } from './walk.ts'

/** A control of the page with the way to write it. */
export interface Control {
  root: Element
  widget: Widget
}

const selector = [...new Set(widgets.map((widget) => widget.selector))].join(', ')

function widgetFor(element: Element): Control | undefined {
  for (const widget of widgets) {
    const root = widget.rootOf(element)
    if (root) return { root, widget }
  }
  return undefined
}

/** Every control a person can see, in document order; the parts of a widget count once. */
export function* findControls(document: Document): Generator<Control> {
  const seen = new Set<Element>()
  for (const element of elementsIn(document, selector)) {
    const control = widgetFor(element)
    if (!control || seen.has(control.root)) continue
    if (!isVisible(control.widget.shownAs?.(control.root) ?? control.root)) continue
    seen.add(control.root)
    yield control
  }
}
