import { unitOf } from '../decide/label-words.ts'
import { textOf } from '../page/text.ts'
import { parentOf } from '../page/walk.ts'
import { drawnName } from './drawn-name.ts'
import { mayName } from './may-name.ts'
import { holdsUnseen, isHint, isLoose } from './sibling-kinds.ts'

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
    if (!found.after && mayName(after.text)) found.after = after.text
    if (mayName(before.text)) return { ...found, before: before.text }
    if (before.text || after.text || before.blocked) looked += 1
    if (before.blocked) open = false
    const parent: Element | undefined = parentOf(node)
    if (!open || !parent || isBoundary(parent)) break
    node = parent
  }
  return found
}
