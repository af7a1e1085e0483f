import { type ComponentType, type ReactElement, type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ControlType, MadeField } from '../made-form.ts'
import type { MadePage, Slot } from './made-page.ts'
import { showMade } from './show.ts'

/** What a kit is given to draw one control. */
export interface Held {
  field: MadeField
  value: unknown
  set(value: unknown): void
}

/** How a kit of React draws each type of control, and its own form item around one. */
export interface ReactKit {
  name: string
  /** `createRoot` or `ReactDOM.render`, whichever its React has. */
  mount(content: ReactElement, host: HTMLElement): void
  Around?: ComponentType<{ children: ReactNode }>
  item?(field: MadeField, control: ReactElement): ReactElement
  controls: Partial<Record<ControlType, (held: Held) => ReactElement>>
}

function drawSlot(kit: ReactKit, page: MadePage, slot: Slot) {
  const { field } = slot
  const draw = kit.controls[field.control] ?? kit.controls.text
  if (!draw) throw new Error(`${kit.name} draws no ${field.control}`)
  const control = draw({ field, value: page.get(slot.path), set: (value) => page.set(slot, value) })
  const labelled = (
    <div className="stacked">
      <label>{field.label}</label>
      {control}
    </div>
  )
  const whole = slot.whole ? (kit.item?.(field, control) ?? labelled) : control
  return createPortal(whole, slot.element, `${slot.path} ${slot.version}`)
}

function Controls({ kit, page }: { kit: ReactKit; page: MadePage }) {
  const [, draw] = useState(0)
  useEffect(() => page.onChange(() => draw((count) => count + 1)), [page])
  return <>{page.slots.map((slot) => drawSlot(kit, page, slot))}</>
}

/** One React root draws all controls of a made form, each into its slot. */
export function showReact(kit: ReactKit): void {
  showMade(kit.name, (page) => {
    const box = document.createElement('div')
    document.body.append(box)
    const content = <Controls kit={kit} page={page} />
    const { Around } = kit
    kit.mount(Around ? <Around>{content}</Around> : content, box)
  })
}
