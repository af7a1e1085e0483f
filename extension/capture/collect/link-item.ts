import { isShown } from './is-shown.ts'
import { fileNameIn, fileNamesIn, isOtherFile, nameInAddress, sizeIn, typeOf } from './item-words.ts'
import type { PageItem } from './page-item.ts'
import { longestRow, said, textOf, tidy, wordsAround } from './words-around.ts'

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

export const linkLike =
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

export function linkOf(element: Element): PageItem | undefined {
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
