import { fileTypes, type NamedType, numberIn, stemOf } from './item-words.ts'
import { type CollectReason, judgeItem, type Verdict } from './judge-item.ts'
import type { PageItem } from './page-item.ts'

/** An item with the frame it stands in. */
export interface FoundItem extends PageItem {
  frameId: number
  type?: NamedType
}

/** What probably is one invoice: a picture, or one file, or its PDF, OFD and XML together. */
export interface Entry {
  /** Names the entry within its page. */
  key: string
  name: string
  verdict: Verdict
  why: CollectReason
  /** All that carry it, the one to take first. */
  items: FoundItem[]
}

const order: readonly Verdict[] = ['ticked', 'offered', 'left']
const rank = (type: NamedType | undefined) => (type ? fileTypes.indexOf(type) : fileTypes.length)

/** Carriers of one invoice share its number or their name; a picture or an archive stands for itself. */
function keyOf({ kind, address, name, words, type }: FoundItem): string {
  if (kind === 'picture' || type === 'zip' || type === 'picture') return address
  const number = numberIn(name) ?? (type ? numberIn(words) : undefined)
  if (number) return `number ${number}`
  return type ? `name ${stemOf(name)}` : address
}

/**
 * Joins what carries the same invoice; what cannot be taken stays only where nothing else carries it. In: the items of
 * all frames in the order of the page. Out: entries, the likely ones first, otherwise in that order. Pure.
 */
export function joinItems(found: readonly (PageItem & { frameId: number })[]): Entry[] {
  const judged = found.map((item) => {
    const { type, ...judgement } = judgeItem(item)
    return { item: { ...item, ...(type ? { type } : {}) } as FoundItem, ...judgement }
  })
  const groups = Map.groupBy(judged, ({ item, why }) => (why === 'no-address' ? `none ${item.name}` : keyOf(item)))
  const entries = [...groups].flatMap(([key, members]): Entry[] => {
    const [best] = members.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
    if (!best) return []
    const unique = new Map(members.map(({ item }) => [item.address, item]))
    const items = [...unique.values()].sort((a, b) => rank(a.type) - rank(b.type))
    return [{ key, name: items[0]?.name ?? '', verdict: best.verdict, why: best.why, items }]
  })
  return entries.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
}
