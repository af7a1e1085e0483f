/** Where each is placed on its own, what stands before what in the markup says nothing. */
export const isLoose = (node: Node) => node instanceof Element && /absolute|fixed/.test(getComputedStyle(node).position)

/** A wordless cell that keeps a value out of sight has a label of its own before it. */
export const holdsUnseen = (node: Node, text: string) =>
  text === '' && node instanceof Element && node.matches('td:has(input[type=hidden])')

/** A hint that a page draws over a box. */
export const isHint = (node: Node) => node instanceof Element && /placeholder/i.test(node.getAttribute('class') ?? '')
