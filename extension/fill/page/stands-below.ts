/** A cell stands below the name of its column, where the page has a layout. */
export function standsBelow(cell: Element, name: Element): boolean {
  const [box, above] = [cell.getBoundingClientRect(), name.getBoundingClientRect()]
  const centre = box.left + box.width / 2
  return above.top <= box.top && above.left <= centre && centre <= above.right
}
