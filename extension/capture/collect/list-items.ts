import { fileNameIn, fileNamesIn, isOtherFile, nameInAddress, sizeIn, typeOf } from './item-words.ts'
import type { FrameItems, PageItem } from './page-item.ts'

/** Smaller pictures are icons. */
const smallest = 120
/** More is no list a person reads. */
const most = 300
const thumbnailSide = 96

/** Every element below a root, through open shadow roots. */
function* elementsBelow(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element
    if (element.shadowRoot) yield* elementsBelow(element.shadowRoot)
  }
}

const isShown = (element: Element) => {
  const { width, height } = element.getBoundingClientRect()
  return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
}

const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim()
const textOf = (element: Element) => tidy((element as HTMLElement).innerText ?? element.textContent ?? '')

const rows =
  'li, tr, [role="row"], [role="listitem"], [class*="attach" i], [class*="file" i], [class*="item" i], [class*="card" i], figure, p'
/** A row says a few words; what says more is the page. */
const longestRow = 240

/** What stands on an element and in its row of a list: as far around it as few words are. */
function wordsAround(element: Element): string {
  let words = textOf(element)
  let at = element.parentElement
  for (let level = 0; at && level < 6; level += 1, at = at.parentElement) {
    const text = textOf(at)
    if (text.length > longestRow || at.matches('body, main, table, ul, ol')) break
    words = text.length > words.length ? text : words
    if (at.matches(rows) && (fileNameIn(text) || sizeIn(text) !== undefined)) break
  }
  return words
}

const said = (element: Element) =>
  ['title', 'aria-label', 'alt', 'data-name', 'data-filename', 'data-file-name']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')

/** The name of what an element leads to, the page's own before that of the address. */
function nameOf(element: Element, address: string, words: string): string {
  const marked = element.getAttribute('download')
  const own = `${textOf(element)} ${said(element)}`
  return (
    (marked && (typeOf(marked) || isOtherFile(marked)) ? marked : undefined) ??
    fileNameIn(own) ??
    (fileNamesIn(words).length === 1 ? fileNameIn(words) : undefined) ??
    nameInAddress(address) ??
    (tidy(own).slice(0, 80) || address.slice(-80))
  )
}

const scripted =
  /(?:location(?:\.href)?\s*=|location\.(?:assign|replace)\(|window\.open\(|open\(|download\w*\()\s*['"]([^'"]+)['"]/iu
const kept = ['data-url', 'data-href', 'data-download-url', 'data-download', 'data-src', 'data-link', 'data-file-url']

/** Where an element leads, as an absolute address; '' where only a script knows, undefined where nowhere. */
function addressOf(element: Element): string | undefined {
  const href = element.getAttribute('href')
  const isScript = href !== null && /^(#|javascript:|$)/i.test(href.trim())
  const told = kept.map((name) => element.getAttribute(name)).find((value) => value && /[/.]/.test(value))
  const inScript = scripted.exec(element.getAttribute('onclick') ?? '')?.[1]
  const address = (isScript ? undefined : href) ?? told ?? inScript ?? element.getAttribute('src')
  if (!address) return isScript || element.matches('button, [role="button"], [onclick]') ? '' : undefined
  const url = URL.parse(address, document.baseURI)
  return url && /^(https?|file|blob|data):$/.test(url.protocol) ? url.href : undefined
}

const linkLike =
  'a, area, button, [role="button"], [role="link"], embed[src], object[data], iframe[src], [data-url], [data-href], [data-download-url], [onclick]'
const mayLoad = /下载|另存|保存|导出|download|save|发票|發票|票据|invoice|receipt|fapiao|pdf|ofd|xml/iu

/** Whether an element leads to a file by anything it says; other links of a page are not even listed. */
function leadsToFile(element: Element, address: string, name: string, words: string): boolean {
  if (element.matches('iframe, embed, object')) return typeOf(nameInAddress(address) ?? '') !== undefined
  if (element.hasAttribute('download') || typeOf(name) || isOtherFile(name)) return true
  if (nameInAddress(address) !== undefined) return true
  const own = `${textOf(element)} ${said(element)}`
  if (address === '') return /下载|download/iu.test(own) && fileNameIn(words) !== undefined
  return mayLoad.test(own) && own.length < 60
}

function linkOf(element: Element): PageItem | undefined {
  if (!isShown(element)) return undefined
  const address = addressOf(element)
  if (address === undefined) return undefined
  const words = wordsAround(element)
  const name = nameOf(element, address, words)
  if (!leadsToFile(element, address, name, words)) return undefined
  if (address === '' && typeOf(name) === undefined) return undefined
  const size = sizeIn(words)
  return {
    kind: 'link',
    address,
    name,
    words: words.slice(0, longestRow),
    ...(size === undefined ? {} : { size }),
    ...(element.hasAttribute('download') ? { download: true } : {}),
  }
}

/** A small copy; pixels of another site's picture cannot be read. */
function thumbnailOf(image: HTMLImageElement): string | undefined {
  const scale = thumbnailSide / Math.max(image.naturalWidth, image.naturalHeight)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
  try {
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return canvas.toDataURL('image/jpeg', 0.7)
  } catch {
    return undefined
  }
}

function pictureOf(image: HTMLImageElement): PageItem | undefined {
  const { naturalWidth: width, naturalHeight: height } = image
  const address = image.currentSrc || image.src
  if (!address || Math.min(width, height) < smallest || !isShown(image)) return undefined
  const words = tidy(`${said(image)} ${wordsAround(image)}`).slice(0, longestRow)
  const name = nameInAddress(address) ?? (fileNameIn(words) || tidy(image.alt).slice(0, 80) || 'image')
  const size = sizeIn(words)
  const thumbnail = thumbnailOf(image)
  return {
    kind: 'picture',
    address,
    name,
    words,
    width,
    height,
    ...(size === undefined ? {} : { size }),
    ...(thumbnail ? { thumbnail } : {}),
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
