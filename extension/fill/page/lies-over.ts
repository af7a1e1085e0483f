/** Whether an element lies over most of another's width; kits lay a row's boxes a little lower than the row. */
export function liesOver(element: Element, below: Element): boolean {
  const [one, other] = [element.getBoundingClientRect(), below.getBoundingClientRect()]
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return wide > other.width / 2 && high > other.height * 0.3
}
