import { unitOf } from '../decide/label-words.ts'
import { textOf } from '../page/text.ts'
import { parentOf } from '../page/walk.ts'

/** Elements that are controls or have one inside: a label's search never crosses them. */
export type Holders = ReadonlySet<Element>

export interface Nearby {
  before?: string
  after?: string
  unit?: string
  /** A hint the page draws where others use the placeholder attribute. */
  placeholder?: string
}

const boundary = 'form, fieldset, dialog, [role="dialog"], body, html'
const heading = 'h1, h2, h3, h4, h5, h6, legend, hr, [role="heading"]'
/** Boxes around a control that are looked at; those that hold it alone, as kits wrap it, are only stepped out of. */
const highest = 7
const furthest = 14
const longest = 40

/** A table ends the search unless it only arranges controls inside a cell of another table. */
const isBoundary = (element: Element) =>
  element.matches(boundary) || (element.localName === 'table' && !element.parentElement?.closest('td'))

interface Side {
  text: string
  unit?: string
  placeholder?: string
  /** The search met another control or a boundary and must not go on. */
  blocked: boolean
}

const neighbour = (node: Node, side: 'before' | 'after') =>
  side === 'before' ? node.previousSibling : node.nextSibling
const isBreak = (node: Node) => node instanceof Element && node.matches('br, hr')

/** Where each is placed on its own, what stands before what in the markup says nothing. */
const isLoose = (node: Node) => node instanceof Element && /absolute|fixed/.test(getComputedStyle(node).position)

/** The text on one side of a node among its siblings, up to the next control, heading or line break. */
function sideText(start: Node, side: 'before' | 'after', holders: Holders): Side {
  const parts: string[] = []
  let unit: string | undefined
  let placeholder: string | undefined
  let drawn = ''
  const result = (blocked: boolean): Side => ({
    text: parts.join(' ') || drawn,
    blocked,
    ...(unit ? { unit } : {}),
    ...(placeholder ? { placeholder } : {}),
  })
  for (let node = neighbour(start, side); node; node = neighbour(node, side)) {
    if (node instanceof Element && (holders.has(node) || node.matches(heading))) return result(true)
    if (isBreak(node) && (parts.length > 0 || side === 'after')) return result(false)
    const text = isLoose(node) && isLoose(start) ? '' : textOf(node)
    if (holdsUnseen(node, text)) return result(true)
    if (isHint(node)) placeholder ??= text
    else if (unitOf(text)) unit ??= text
    else if (side === 'before' && !/\p{L}/u.test(text) && drawnName(node)) drawn ||= drawnName(node)
    else if (text && side === 'before') parts.unshift(text)
    else if (text) parts.push(text)
  }
  return result(false)
}

/** A wordless cell that keeps a value out of sight has a label of its own before it. */
const holdsUnseen = (node: Node, text: string) =>
  text === '' && node instanceof Element && node.matches('td:has(input[type=hidden])')

const drawings = 'img[alt], svg[aria-label], [title], [aria-label]'
/** Where no word stands before a control, a drawing may: it says what it means when the mouse rests on it. */
function drawnName(node: Node): string {
  if (!(node instanceof Element) || node.matches('button, a')) return ''
  const drawing = node.matches(drawings) ? node : node.querySelector(drawings)
  if (drawing?.matches('input, select, textarea, button')) return ''
  const name = ['title', 'aria-label', 'alt'].map((attribute) => drawing?.getAttribute(attribute)).find(Boolean)
  return name?.trim() || ''
}

const isHint = (node: Node) => node instanceof Element && /placeholder/i.test(node.getAttribute('class') ?? '')
/** Remarks on how to fill a box name nothing. */
const remark =
  /^[(（]?(选填|必填|非必填|可不填|可选|选填项|必选|optional|required|格式.*|例如.*|如[:：].*|示例.*)[)）]?$/iu
/** Whether a text may name a box. */
export const usable = (text: string) => text.length <= longest && /\p{L}/u.test(text) && !remark.test(text)

/**
 * The text a person reads as the control's label: the nearest before it, without crossing another control, a heading
 * or the form's border; where nothing stands before, the nearest after it. Units beside the control are told apart.
 */
export function nearbyText(control: Element, holders: Holders): Nearby {
  const found: Nearby = {}
  let open = true
  let node: Element | undefined = control
  let looked = 0
  for (let level = 0; node && level < furthest && looked < highest; level += 1) {
    const before = open ? sideText(node, 'before', holders) : { text: '', blocked: true }
    // Kits wrap an input many times; a label that floats over it stands behind all of that.
    const mayFollow = level < 3 || !before.blocked
    const after = mayFollow ? sideText(node, 'after', holders) : { text: '', blocked: true }
    const unit: string | undefined = before.unit ?? after.unit
    if (unit && !found.unit) found.unit = unit
    if (before.placeholder) found.placeholder ??= before.placeholder
    if (!found.after && usable(after.text)) found.after = after.text
    if (usable(before.text)) return { ...found, before: before.text }
    if (before.text || after.text || before.blocked) looked += 1
    if (before.blocked) open = false
    const parent: Element | undefined = parentOf(node)
    if (!open || !parent || isBoundary(parent)) break
    node = parent
  }
  return found
}
