import type { Control } from './find-controls.ts'

const names = new WeakMap<Element, string>()
const controls = new Map<string, WeakRef<Element>>()
const ways = new WeakMap<Element, Control>()
let count = 0

/** A name for a control that lasts as long as the page. */
export function nameControl(control: Control): string {
  const known = names.get(control.root)
  const id = known ?? `c${++count}`
  names.set(control.root, id)
  controls.set(id, new WeakRef(control.root))
  ways.set(control.root, control)
  return id
}

/** The control of that name, unless it left the page. */
export function controlNamed(id: string): Control | undefined {
  const root = controls.get(id)?.deref()
  return root?.isConnected ? ways.get(root) : undefined
}
