/** Whether an element around a control holds no other control, so that its component is the control's. */
export function drawsOnly(around: Element, element: Element): boolean {
  if (around === element || element.contains(around)) return true
  const fields = around.querySelectorAll('input, textarea, select')
  return [...fields].every((field) => element.contains(field))
}

/** Elements that are nothing but the box of one control → that control. */
export function boxes(elements: readonly Element[]): Map<unknown, Element> {
  const found = new Map<unknown, Element>()
  for (const element of elements) {
    for (let around: Element | null = element; around && drawsOnly(around, element); around = around.parentElement)
      found.set(around, element)
  }
  return found
}
