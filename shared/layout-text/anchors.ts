import type { Box } from '../recognition.ts'
import { byHeight } from './by-height.ts'
import { boxAround, type FoldedItem, middleX, middleY } from './text-item.ts'

/** What a box of an invoice is for; printed beside it from top to bottom, or above it. */
type AnchorKind = 'buyer' | 'seller' | 'cipher' | 'remark'

export interface Anchor {
  kind: AnchorKind
  box: Box
}

/** Longest first: what a word stands for is decided by the longest that fits. */
const words: [string, AnchorKind][] = [
  ['购买方信息', 'buyer'],
  ['销售方信息', 'seller'],
  ['购买方', 'buyer'],
  ['销售方', 'seller'],
  ['购货单位', 'buyer'],
  ['销货单位', 'seller'],
  ['购货方', 'buyer'],
  ['销货方', 'seller'],
  ['受票方', 'buyer'],
  ['开票方', 'seller'],
  ['购方', 'buyer'],
  ['销方', 'seller'],
  ['密码区', 'cipher'],
  ['备注', 'remark'],
]
const kindOf = (text: string) => words.find(([word]) => word === text)?.[1]
const beginsWord = (text: string) => words.some(([word]) => word.startsWith(text))

const compact = (item: FoldedItem) => item.text.replace(/\s/g, '')
const isTall = (item: FoldedItem) => item.box.height > item.box.width * 1.6

/** The pieces between two heights, from the top down. */
type Between = (top: number, floor: number) => readonly FoldedItem[]

/** The piece that continues a vertical word: the nearest one right below that still spells the beginning of a word. */
function below(between: Between, last: FoldedItem, spelled: string): FoldedItem | undefined {
  const size = Math.max(last.box.width / compact(last).length, last.box.height / 2)
  return between(middleY(last.box), last.box.y + size * 6)
    .filter((item) => Math.abs(middleX(item.box) - middleX(last.box)) < size * 1.2)
    .filter((item) => item.box.y > middleY(last.box) && item.box.y - last.box.y < size * 6)
    .find((item) => beginsWord(spelled + compact(item)))
}

/** The items that spell a vertical word from this one down, or none. */
function chainFrom(between: Between, first: FoldedItem): FoldedItem[] {
  const chain = [first]
  let spelled = compact(first)
  for (let next = below(between, first, spelled); next; next = below(between, next, spelled)) {
    chain.push(next)
    spelled += compact(next)
  }
  while (chain.length > 0 && !kindOf(chain.map(compact).join(''))) chain.pop()
  return chain
}

/**
 * Finds the words that stand upright beside a box (购买方信息, 销售方, 密码区, 备注), whether as single characters
 * below each other or as one tall item, and returns them and the remaining items, which then form clean lines.
 */
export function takeAnchors(items: readonly FoldedItem[]): { anchors: Anchor[]; rest: FoldedItem[] } {
  const anchors: Anchor[] = []
  const taken = new Set<FoldedItem>()
  const short = items.filter((item) => item.text.length < longest && beginsOrContinues(compact(item)))
  const reaching = byHeight(short)
  const between: Between = (top, floor) => reaching(top, floor).filter((item) => !taken.has(item))
  for (const item of short) {
    if (taken.has(item) || !beginsWord(compact(item))) continue
    const chain = chainFrom(between, item)
    const kind = kindOf(chain.map(compact).join(''))
    if (!kind || !(chain.length > 1 || isTall(item))) continue
    anchors.push({ kind, box: boxAround(chain.map(({ box }) => box)) })
    for (const part of chain) taken.add(part)
  }
  return { anchors, rest: items.filter((item) => !taken.has(item)) }
}

/** 购 买 方 信 息, with the spaces an issuer may put in. */
const longest = 10

const beginsOrContinues = (text: string) => text !== '' && words.some(([word]) => word.includes(text))
