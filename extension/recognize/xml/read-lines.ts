import type { InvoiceItem } from '../../../shared/invoice.ts'
import { moneyText } from '../../../shared/money.ts'
import { rateText } from '../../../shared/rate-text.ts'
import { fieldAliases } from './field-aliases.ts'
import { type Leaf, lookUp } from './leaf.ts'
import { lineAliases } from './line-aliases.ts'

type LineKey = keyof InvoiceItem
type Line = Map<LineKey, string>

const write: Partial<Record<LineKey, (text: string) => string | undefined>> = {
  quantity: plainNumber,
  unitPrice: plainNumber,
  amount: moneyText,
  taxAmount: (text) => moneyText(text) ?? (/^\*+$/.test(text) ? text : undefined),
  taxRate: rateText,
}

function plainNumber(text: string): string | undefined {
  const plain = text.replace(/[,\s]/g, '')
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? plain : undefined
}

/**
 * The lines among an invoice's values, and the values that are not theirs. Values of one line stand in one element, or
 * share an XBRL context, or follow each other until a name comes again.
 */
export function readLines(leaves: readonly Leaf[]): { lines: InvoiceItem[]; others: Leaf[] } {
  const groups = groupLeaves(leaves).filter(holdsLines)
  const used = new Set(groups.flat())
  const places = new Set(groups.flatMap(([leaf]) => leaf?.parent ?? []))
  const shared = new Set(leaves.filter(isNumber).map(({ parent }) => parent))
  // An element that holds a line holds nothing of the document, unless it is the document itself.
  const others = leaves.filter((leaf) => !used.has(leaf) && (!places.has(leaf.parent) || shared.has(leaf.parent)))
  return { lines: groups.flatMap(linesOf), others }
}

const isNumber = (leaf: Leaf) => lookUp(fieldAliases, leaf) === 'invoiceNumber'

/** Leaves that belong to lines, by the element and the XBRL context they share. */
function groupLeaves(leaves: readonly Leaf[]): Leaf[][] {
  const byPlace = new Map<unknown, Map<string, Leaf[]>>()
  for (const leaf of leaves) {
    if (!keyOf(leaf)) continue
    const contexts = byPlace.get(leaf.parent) ?? new Map<string, Leaf[]>()
    const group = contexts.get(leaf.context) ?? []
    group.push(leaf)
    contexts.set(leaf.context, group)
    byPlace.set(leaf.parent, contexts)
  }
  return [...byPlace.values()].flatMap((contexts) => [...contexts.values()])
}

const keyOf = (leaf: Leaf): LineKey | 'sl' | undefined =>
  lookUp(lineAliases, leaf) ?? (leaf.key === 'sl' ? 'sl' : undefined)

/** A lone 税率 or 金额 elsewhere in the file is no line: a line has a name or an amount beside something else. */
function holdsLines(group: readonly Leaf[]): boolean {
  const keys = new Set(group.map(keyOf))
  return keys.size >= 2 && (keys.has('name') || (keys.has('amount') && keys.has('taxAmount') && keys.has('quantity')))
}

function linesOf(group: readonly Leaf[]): InvoiceItem[] {
  // 航信 writes XMSL for the quantity and SL for the rate; others SL for the quantity and SLV for the rate.
  const sl = group.some((leaf) => keyOf(leaf) === 'quantity') ? 'taxRate' : 'quantity'
  const lines: Line[] = []
  for (const leaf of group) {
    const found = keyOf(leaf)
    if (!found) continue
    const key = found === 'sl' ? sl : found
    const line = lines.at(-1)
    if (!line || line.has(key)) lines.push(new Map([[key, leaf.value]]))
    else line.set(key, leaf.value)
  }
  return lines.map(toItem)
}

function toItem(line: Line): InvoiceItem {
  const entries = [...line].map(([key, text]) => [key, write[key] ? write[key](text) : text] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}
