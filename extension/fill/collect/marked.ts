import { type ModelAction, markAttribute, modelled } from '../page/mark.ts'
import { settle } from '../page/settle.ts'
import type { Control } from './find-controls.ts'
import { controlNamed } from './identify.ts'

let marked: Element[] = []
/** Those whose component can be given a value back. */
const withModel = new WeakSet<Element>()

/** The element whose component keeps the value; what is drawn in a shadow root belongs to the element around it. */
function holderOf({ root, widget }: Control): Element {
  const holder = widget.modelOf?.(root) ?? root
  const around = holder.getRootNode()
  return around instanceof ShadowRoot ? around.host : holder
}

/** Whether the page's own component behind a control can be given its value back. */
export const hasModel = (control: Control): boolean => withModel.has(holderOf(control))

/** Marks the roots of these controls with what is to be done to their models, and takes earlier marks away. */
export function markControls({ ids, action }: { ids: readonly string[]; action: ModelAction }): void {
  for (const element of marked) {
    if (element.getAttribute(markAttribute) === modelled) withModel.add(element)
    element.removeAttribute(markAttribute)
  }
  marked = ids.flatMap((id) => {
    const control = controlNamed(id)
    if (!control) return []
    const holder = holderOf(control)
    holder.setAttribute(markAttribute, action)
    return holder
  })
}

/** What these controls hold once the page has reacted, as a person reads it. */
export async function readControls(ids: readonly string[]): Promise<Record<string, string>> {
  await settle(60)
  return Object.fromEntries(
    ids.flatMap((id) => {
      const control = controlNamed(id)
      return control ? [[id, control.widget.hold(control.root).shown]] : []
    }),
  )
}
