/** A cell stands below the name of its column, where the page has a layout. */
export function standsBelow(cell: Element, name: Element): boolean {
  const [box, above] = [cell.getBoundingClientRect(), name.getBoundingClientRect()]
  const centre = box.left + box.width / 2
  return above.top <= box.top && above.left <= centre && centre <= above.right
}

/** Whether one lies further left or right than another: columns that stay in view are drawn in tables of their own. */
export function isAside(one: Element, other: Element): boolean {
  const [box, its] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
  return box.right <= its.left + 2 || its.right <= box.left + 2
}

/** Whether one stands left or right of another, in the same lines. */
export function standsBeside(one: Element, other: Element): boolean {
  const [box, its] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
  return isAside(one, other) && box.top < its.bottom && its.top < box.bottom
}
