import { isImage, type Picture, type PictureTarget } from './picture.ts'

/** Every element below a root, through open shadow roots. */
function* elementsBelow(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element
    if (element.shadowRoot) yield* elementsBelow(element.shadowRoot)
  }
}

const shows = (image: HTMLImageElement, address: string) => image.currentSrc === address || image.src === address

let picked: Picture | undefined

/** Remembers what the person pointed at, until the next time. */
export function rememberPicked(picture: Picture): void {
  picked = picture
}

/** The picture that is meant, open shadow roots included; undefined when this frame does not show it. */
export function findPicture(target: PictureTarget, root: ParentNode = document): Picture | undefined {
  if ('picked' in target) return picked
  for (const element of elementsBelow(root)) {
    if (isImage(element) && shows(element, target.address) && element.naturalWidth > 0) {
      return { kind: 'image', element, address: target.address }
    }
  }
  return undefined
}
