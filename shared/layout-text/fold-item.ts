import { foldText } from './fold-text.ts'
import { characterWeight, type FoldedItem, type TextItem } from './text-item.ts'

/** An item with its text folded to find things by; undefined when nothing is left of it. */
export function foldItem(item: TextItem): FoldedItem | undefined {
  const folded = foldText(item.text)
  const seconds = folded.text.length === item.text.length ? item.seconds : undefined
  return folded.text.trim() === '' ? undefined : { ...item, ...folded, seconds }
}

const hasBlanks = /\s{2}|^\s|\s$/

/**
 * Parts an item where blanks were left for other items (开票日期:    年    月    日), each part with its share of the
 * box; the text must run from left to right.
 */
export function partAtBlanks(item: FoldedItem): FoldedItem[] {
  if (!hasBlanks.test(item.text)) return [item]
  const weights = item.text.split('').map(characterWeight)
  const width = (start: number, end: number) => weights.slice(start, end).reduce((sum, weight) => sum + weight, 0)
  const unit = item.box.width / Math.max(1, width(0, weights.length))
  return [...item.text.matchAll(/\S+(?:\s\S+)*/g)].map((match) => {
    const end = match.index + match[0].length
    const box = { ...item.box, x: item.box.x + width(0, match.index) * unit, width: width(match.index, end) * unit }
    const seconds = item.seconds && { seconds: item.seconds.slice(match.index, end) }
    return { ...item, text: match[0], printed: item.printed.slice(match.index, end), box, ...seconds }
  })
}

/** How far apart, in heights, two prints of one text may stand to be one: bold type is often drawn twice. */
const sameSpot = 0.25

/** Leaves out what is drawn a second time on the same spot. */
export function withoutRepeats(items: readonly FoldedItem[]): FoldedItem[] {
  const kept = new Map<string, FoldedItem[]>()
  return items.filter((item) => {
    const alike = kept.get(item.text) ?? []
    const near = sameSpot * Math.min(item.box.height, item.box.width)
    const repeats = alike.some(({ box }) => Math.abs(box.x - item.box.x) < near && Math.abs(box.y - item.box.y) < near)
    if (!repeats) kept.set(item.text, [...alike, item])
    return !repeats
  })
}
