import { anyEnding } from '../../../shared/file-endings.ts'
import { canBeSeen } from '../page/seen.ts'
import { elementsIn } from '../page/walk.ts'

const nameLike = new RegExp(String.raw`^\S.{0,120}\.(?:${anyEnding})$`, 'iu')
const quiet = 'script, style, option, textarea, template'

const ownText = (element: Element) =>
  [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent ?? '')
    .join('')
    .trim()

/** What an element itself says: its text, or what it says when the mouse rests on it. */
const saidBy = (element: Element): string[] => {
  const value = element instanceof HTMLInputElement && element.type !== 'file' ? element.value : ''
  return [ownText(element), element.childElementCount < 3 ? (element.textContent ?? '').trim() : '', value].concat(
    ['title', 'alt', 'aria-label', 'download'].map((name) => element.getAttribute(name)?.trim() ?? ''),
  )
}

/** Lists write a long name with its middle or end left out. */
function means(text: string, name: string): boolean {
  if (text === name || (name.length > 5 && text.includes(name))) return true
  const [start = '', end = '', more] = text.split(/…|\.\.\./u).map((part) => part.trim())
  if (more !== undefined || !/…|\.\.\./u.test(text) || start.length < 3) return false
  return name.startsWith(start) && (end === '' || name.includes(end.split(/\s/u)[0] ?? end))
}

/** The elements in a part of the page that say the name of a file, innermost only. */
export function elementsNaming(name: string, root: Document | Element): Element[] {
  const named = [...elementsIn(root, '*')].filter(
    (element) => !element.matches(quiet) && saidBy(element).some((text) => text.length < 300 && means(text, name)),
  )
  return named.filter((element) => !named.some((other) => other !== element && element.contains(other)))
}

/** Names of files that a part of the page lists. */
export function fileNamesIn(area: Element): string[] {
  const said = [...elementsIn(area, '*')].filter(canBeSeen).flatMap(saidBy)
  return [...new Set(said.filter((text) => nameLike.test(text) && !/[，。,;；]|支持|格式/u.test(text)))]
}

const failing = /(^|[-_\s])(is-)?(error|fail|failed)([-_\s]|$)/iu
const sending = /(^|[-_\s])(is-)?uploading([-_\s]|$)|uploader__loading/iu

const classesOf = (item: Element) =>
  [item, ...item.querySelectorAll('*')]
    .filter((each) => !each.matches('button, a, [role="button"]') && canBeSeen(each))
    .map((each) => each.getAttribute('class') ?? '')

/** How the page says that a listed file fares. */
export function stateOf(item: Element): 'sending' | 'failed' | 'there' {
  const classes = classesOf(item)
  const text = item.textContent ?? ''
  if (classes.some((name) => failing.test(name)) || /上传失败|上传出错|upload (failed|error)/iu.test(text))
    return 'failed'
  return classes.some((name) => sending.test(name)) || /上传中|uploading/iu.test(text) ? 'sending' : 'there'
}
