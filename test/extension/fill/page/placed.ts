import { vi } from 'vitest'

/** Where things stand is written on them, left top width height, for this document has no layout. */
function placed(this: Element): DOMRect {
  const [left = 0, top = 0, width = 100, height = 20] = (this.getAttribute('data-box') ?? '').split(' ').map(Number)
  return this.hasAttribute('data-box') ? new DOMRect(left, top, width, height) : new DOMRect(0, 0, 1000, 800)
}

/** Lets this document lay things out as is written on them. */
export function layOutAsWritten(): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(placed)
  vi.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(1000)
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(2000)
  vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue(undefined)
  document.elementFromPoint = () => document.querySelector('#field')
}

/** The page with one box in it, and what stands around that. */
export const field = (around: (inner: string) => string, style = '', box = '10 10 200 24') => {
  document.body.innerHTML = around(`<input id="field" style="${style}" data-box="${box}">`)
  return document.querySelector('#field') as Element
}
export const plain = (inner: string) => inner
export const inside =
  (style: string, box = '0 0 300 100') =>
  (inner: string) =>
    `<div style="${style}" data-box="${box}">${inner}</div>`
