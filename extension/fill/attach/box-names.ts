import type { Box } from './find-boxes.ts'

const names = new WeakMap<Element, string>()
const boxes = new Map<string, { input?: WeakRef<HTMLInputElement>; owner: WeakRef<Element> }>()
let count = 0

/** A name for a box that lasts as long as the page. */
export function nameBox({ input, owner }: Box): string {
  const known = names.get(input ?? owner) ?? names.get(owner)
  const id = known ?? `b${++count}`
  for (const part of [input, owner]) if (part) names.set(part, id)
  boxes.set(id, { ...(input ? { input: new WeakRef(input) } : {}), owner: new WeakRef(owner) })
  return id
}

/** The box of that name, unless it left the page; its input may be another one by now. */
export function boxNamed(id: string): Box | undefined {
  const known = boxes.get(id)
  const owner = known?.owner.deref()
  if (!owner?.isConnected) return undefined
  const input = known?.input?.deref()
  return input ? { input, owner } : { owner }
}
