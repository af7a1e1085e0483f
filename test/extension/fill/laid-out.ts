import { vi } from 'vitest'
import { forget } from '../../../extension/fill/write/undo-log.ts'

/** The document of these tests has no layout: everything in it stands still where a person can see it. Nothing was filled. */
export function layOut(html: string): void {
  forget()
  vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(true)
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([new DOMRect(0, 0, 100, 20)] as unknown as DOMRectList)
  for (const size of ['scrollWidth', 'scrollHeight'] as const)
    vi.spyOn(Element.prototype, size, 'get').mockReturnValue(1000)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 20))
  document.elementFromPoint = () => null
  Element.prototype.scrollIntoView = () => undefined
  // Nor does it type by itself, as old browsers do not.
  document.execCommand = () => false
  document.getAnimations = () => []
  document.body.innerHTML = html
}
