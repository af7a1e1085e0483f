const drawings = 'img[alt], svg[aria-label], [title], [aria-label]'
/** Where no word stands before a control, a drawing may: it says what it means when the mouse rests on it. */
export function drawnName(node: Node): string {
  if (!(node instanceof Element) || node.matches('button, a')) return ''
  const drawing = node.matches(drawings) ? node : node.querySelector(drawings)
  if (drawing?.matches('input, select, textarea, button')) return ''
  const name = ['title', 'aria-label', 'alt'].map((attribute) => drawing?.getAttribute(attribute)).find(Boolean)
  return name?.trim() || ''
}
