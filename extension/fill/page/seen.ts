import { ancestorsOf } from './walk.ts'

/** Below this share of its ink nobody reads a control. */
const faint = 0.15
/** Less than so many pixels of a control, in either direction, cannot be used. */
const least = 4

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

const overlap = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
})
const tooSmall = ({ left, top, right, bottom }: Box) => right - left < least || bottom - top < least

const clipsAway = ({ clip, clipPath, position }: CSSStyleDeclaration) =>
  /^(inset\((100|[5-9]\d)%|circle\(0|polygon\(0(px|%)? 0(px|%)?\))/.test(clipPath) ||
  (/absolute|fixed/.test(position) && /^rect\((0|1)(px)?,? (0|1)(px)?,? (0|1)(px)?,? (0|1)(px)?\)$/.test(clip))

/** What a person could bring into view of a box inside a scroller: all that can be scrolled to. */
function scrollArea(element: Element, box: DOMRect): Box {
  const left = box.left - element.scrollLeft
  const top = box.top - element.scrollTop
  return { left, top, right: left + element.scrollWidth, bottom: top + element.scrollHeight }
}

const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip'

/** How far a scroller moves a stretch to bring it into its frame. */
const shift = (start: number, end: number, from: number, to: number) =>
  start < from ? from - start : end > to ? Math.max(to - end, from - start) : 0

/** What stays of a box when an ancestor cuts it off; what a scroller can be scrolled to comes to lie in its frame. */
function cutBy(ancestor: Element, style: CSSStyleDeclaration, box: Box): Box {
  if (style.overflowX === 'visible' && style.overflowY === 'visible') return box
  const frame = ancestor.getBoundingClientRect()
  const area = scrollArea(ancestor, frame)
  const [wide, high] = [cuts(style.overflowX) ? frame : area, cuts(style.overflowY) ? frame : area]
  const seen = overlap(box, { left: wide.left, right: wide.right, top: high.top, bottom: high.bottom })
  const right = cuts(style.overflowX) ? 0 : shift(seen.left, seen.right, frame.left, frame.right)
  const down = cuts(style.overflowY) ? 0 : shift(seen.top, seen.bottom, frame.top, frame.bottom)
  const there = { left: seen.left + right, right: seen.right + right, top: seen.top + down, bottom: seen.bottom + down }
  return overlap(there, frame)
}

/** Whether the page can be scrolled so far that a box comes into view. */
function onPage(box: Box): boolean {
  const { scrollWidth, scrollHeight } = document.documentElement
  const page = { left: -scrollX, top: -scrollY, right: scrollWidth - scrollX, bottom: scrollHeight - scrollY }
  return !tooSmall(overlap(box, page))
}

/** Whether a person could see an element, perhaps after scrolling: its ink, its place and what cuts it off. */
export function canBeSeen(element: Element): boolean {
  const drawn = element.getBoundingClientRect()
  let box: Box = drawn
  let ink = 1
  let fixed = false
  for (const at of ancestorsOf(element)) {
    const style = getComputedStyle(at)
    ink *= Number(style.opacity || 1)
    if (ink < faint || clipsAway(style) || /opacity\((0|0?\.0\d*|[0-9]%)\)/.test(style.filter)) return false
    if (at !== element && !fixed && !at.matches('body, html')) box = cutBy(at, style, box)
    if (tooSmall(box)) return false
    fixed ||= style.position === 'fixed'
  }
  return fixed ? !tooSmall(overlap(box, { left: 0, top: 0, right: innerWidth, bottom: innerHeight })) : onPage(box)
}

/** Whether an element is drawn over all but the edges of the page. */
export const coversPage = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect()
  return width >= innerWidth * 0.9 && height >= innerHeight * 0.9
}
