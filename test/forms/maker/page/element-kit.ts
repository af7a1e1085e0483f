import type { MadeField } from '../made-form.ts'
import { make } from './layout.ts'
import type { MadePage, Slot } from './made-page.ts'
import { showMade } from './show.ts'

/** How web components draw a control: made once, changed by itself. */
export interface ElementKit {
  name: string
  /** Whether its controls draw a label themselves, from a property of that name. */
  drawsLabels?: boolean
  /** Makes the control and tells of every change. */
  control(field: MadeField, value: unknown, set: (value: unknown) => void): HTMLElement
}

/** Draws each slot once; components of a page without a framework keep their values themselves. */
export function showElements(kit: ElementKit): void {
  showMade(kit.name, (page: MadePage) => {
    const drawn = new WeakSet<Slot>()
    const drawMissing = () => {
      for (const slot of page.slots) {
        if (drawn.has(slot)) continue
        drawn.add(slot)
        const control = kit.control(slot.field, page.get(slot.path), (value) => page.values.set(slot.path, value))
        if (!slot.whole) slot.element.append(control)
        else if (kit.drawsLabels && 'label' in control)
          Object.assign(control, { label: slot.field.label }) && slot.element.append(control)
        else slot.element.append(make('div', 'stacked', make('label', '', slot.field.label), control))
      }
    }
    page.onChange(drawMissing)
    drawMissing()
  })
}
