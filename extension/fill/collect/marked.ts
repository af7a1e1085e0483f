import { settle } from '../page/settle.ts'
import type { Control } from './find-controls.ts'
import { controlNamed } from './identify.ts'

/** Attribute by which a script in the page's own world finds controls; set only while it looks. */
export const markAttribute = 'data-fapiao-fill'

let marked: Element[] = []

/** The element whose component keeps the value; what is drawn in a shadow root belongs to the element around it. */
function holderOf({ root, widget }: Control): Element {
  const holder = widget.modelOf?.(root) ?? root
  const around = holder.getRootNode()
  return around instanceof ShadowRoot ? around.host : holder
}

/** Marks the roots of these controls, and takes earlier marks away. */
export function markControls(ids: readonly string[]): void {
  for (const element of marked) element.removeAttribute(markAttribute)
  marked = ids.flatMap((id) => {
    const control = controlNamed(id)
    if (!control) return []
    const holder = holderOf(control)
    holder.setAttribute(markAttribute, id)
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
