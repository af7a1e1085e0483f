import { type App, type Component, createApp, h, shallowRef, Teleport, type VNode } from 'vue'
import type { ControlType, MadeField } from '../made-form.ts'
import type { MadePage, Slot } from './made-page.ts'
import { showMade } from './show.ts'

/** Makes a node of a kit's component; kits type their props each in its own way, the page does not depend on it. */
export const draw = (component: string | object, props: object | string | null = null, inside?: unknown): VNode =>
  inside === undefined && (Array.isArray(props) || typeof props === 'string')
    ? h(component as Component, null, props as never)
    : h(component as Component, props as Record<string, unknown>, inside as () => VNode)

/** What a kit is given to draw one control. */
export interface Held<Value = unknown> {
  field: MadeField
  /** Names its radio buttons, as no other control's are named. */
  name: string
  value: Value
  set(value: unknown): void
}

/** How a kit of Vue 3 draws each type of control, and its own form item around one. */
export interface VueKit {
  name: string
  install?(app: App): void
  around?(content: VNode[]): VNode
  item?(field: MadeField, control: VNode): VNode
  controls: Partial<Record<ControlType, (held: Held<never>) => VNode>>
}

const labelled = (field: MadeField, control: VNode) =>
  h('div', { class: 'stacked' }, [h('label', field.label), control])

function drawSlot(kit: VueKit, page: MadePage, slot: Slot): VNode {
  const { field } = slot
  const drawControl = kit.controls[field.control] ?? kit.controls.text
  if (!drawControl) throw new Error(`${kit.name} draws no ${field.control}`)
  const control = drawControl({
    field,
    name: slot.path,
    value: page.get(slot.path) as never,
    set: (value) => page.set(slot, value),
  })
  const whole = slot.whole ? (kit.item ?? labelled)(field, control) : control
  return h(Teleport, { to: slot.element, key: `${slot.path} ${slot.version}` }, [whole])
}

/** One Vue app draws all controls of a made form, each into its slot. */
export function showVue(kit: VueKit): void {
  showMade(kit.name, (page) => {
    const drawn = shallowRef(0)
    page.onChange(() => {
      drawn.value += 1
    })
    const app = createApp({
      render() {
        const slots = drawn.value >= 0 ? page.slots : []
        const content = slots.map((slot) => drawSlot(kit, page, slot))
        return kit.around ? kit.around(content) : content
      },
    })
    kit.install?.(app)
    const box = document.createElement('div')
    document.body.append(box)
    app.mount(box)
  })
}
