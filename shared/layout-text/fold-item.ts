import type { Box } from '../recognition.ts'
import { foldText } from './fold-text.ts'
import { characterWeight, type FoldedItem, type TextItem } from './text-item.ts'

/** An item with its text folded to find things by; undefined when nothing is left of it. A wide colon's right half is empty, and values are set over it. */
export function foldItem(item: TextItem): FoldedItem | undefined {
  const folded = foldText(item.text)
  const seconds = folded.text.length === item.text.length ? item.seconds : undefined
  const box = item.text === '：' ? { ...item.box, width: item.box.width / 2 } : item.box
  return folded.text.trim() === '' ? undefined : { ...item, ...folded, box, seconds }
}

const hasBlanks = /\s{2}|^\s|\s$/

/** Parts of an item by their first and last place, each with its share of the box; the text must run from left to right. */
function cut(item: FoldedItem, ranges: readonly { start: number; end: number }[]): FoldedItem[] {
  const weights = item.text.split('').map(characterWeight)
  const width = (start: number, end: number) => weights.slice(start, end).reduce((sum, weight) => sum + weight, 0)
  const unit = item.box.width / Math.max(1, width(0, weights.length))
  return ranges.map(({ start, end }) => {
    const box = { ...item.box, x: item.box.x + width(0, start) * unit, width: width(start, end) * unit }
    const seconds = item.seconds && { seconds: item.seconds.slice(start, end) }
    return { ...item, text: item.text.slice(start, end), printed: item.printed.slice(start, end), box, ...seconds }
  })
}

/** Parts an item where blanks were left for other items (开票日期:    年    月    日). */
export function partAtBlanks(item: FoldedItem): FoldedItem[] {
  if (!hasBlanks.test(item.text)) return [item]
  const parts = [...item.text.matchAll(/\S+(?:\s\S+)*/g)]
  return cut(
    item,
    parts.map(({ 0: part, index }) => ({ start: index, end: index + part.length })),
  )
}

/** An amount and the rate in the next column, or a sign of the copy's name that is printed upright in the margin. */
const fused =
  /^(-?\d[\d,]*\.\d{2})(\d{1,2}%|免税|不征税|\*{3})$|^([¥Y]?-?\d[\d,]*\.\d{2})\|?([第联发票购买方销售记账帐凭证抵扣核])$/

/** Parts what stands in two columns and was read as one piece: 943.756%, 56.63联. */
export function partFused(item: FoldedItem): FoldedItem[] {
  const [text, amount, rate, last, margin] = fused.exec(item.text) ?? []
  if (text === undefined) return [item]
  const [first, second] = [amount ?? last ?? '', rate ?? margin ?? '']
  const parts = cut(item, [
    { start: 0, end: first.length },
    { start: text.length - second.length, end: text.length },
  ])
  return parts.map((part, index) => ({ ...part, box: slimmer(part.box, index === 0 ? 0 : slit) }))
}

/** What of a figure's height is left free on either side of the line between two columns. */
const slit = 0.2
const slimmer = ({ x, width, height, y }: Box, left: number): Box => ({
  x: x + left * height,
  y,
  width: Math.max(width - slit * height, width / 2),
  height,
})

/** How far apart, in heights, two prints of one text may stand to be one: bold type is often drawn twice. */
const sameSpot = 0.25

/** Leaves out what is drawn a second time on the same spot. */
export function withoutRepeats(items: readonly FoldedItem[]): FoldedItem[] {
  const kept = new Map<string, FoldedItem[]>()
  return items.filter((item) => {
    const alike = kept.get(item.text)
    const near = sameSpot * Math.min(item.box.height, item.box.width)
    const repeats = alike?.some(({ box }) => Math.abs(box.x - item.box.x) < near && Math.abs(box.y - item.box.y) < near)
    if (repeats) return false
    if (alike) alike.push(item)
    else kept.set(item.text, [item])
    return true
  })
}
