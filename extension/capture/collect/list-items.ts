import { isShown } from './is-shown.ts'
import { typeOf } from './item-words.ts'
import { linkLike, linkOf } from './link-item.ts'
import type { FrameItems, PageItem } from './page-item.ts'
import { pictureOf } from './picture-item.ts'

/** More is no list a person reads. */
const most = 300

/** Every element below a root, through open shadow roots. */
function* elementsBelow(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element
    if (element.shadowRoot) yield* elementsBelow(element.shadowRoot)
  }
}

/** Everything this frame shows that an invoice may be in. Nothing is asked of any server. */
export function listItems(): FrameItems {
  const items = new Map<string, PageItem>()
  const children: string[] = []
  for (const element of elementsBelow(document)) {
    if (items.size >= most) break
    if (element.matches('iframe, frame') && isShown(element)) children.push((element as HTMLIFrameElement).src)
    // By name: elements of a frame belong to another window, whose classes are not ours.
    const item =
      element.localName === 'img'
        ? pictureOf(element as HTMLImageElement)
        : element.matches(linkLike)
          ? linkOf(element)
          : undefined
    const key = item && (item.address || item.name)
    // The same file is often linked twice, by its name and by a button; the name says more.
    const known = key ? items.get(key) : undefined
    if (item && key && (!known || (typeOf(known.name) === undefined && typeOf(item.name)))) items.set(key, item)
  }
  return { url: location.href, items: [...items.values()], children }
}
