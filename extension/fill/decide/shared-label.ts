import type { FieldSnapshot, LabelText } from '../snapshot.ts'
import { withoutOrder } from './date-order.ts'
import { labelParts } from './label-parts.ts'
import { labelWords } from './label-words.ts'
import { matchCues } from './match-cue.ts'
import { partMeaning } from './part-meaning.ts'
import { remembered } from './remembered.ts'

const partsOf = remembered(labelParts)
/** Marks that part a label; what stands in brackets over one box only explains it. */
const parted = /[/／、~～]|上下|起止/u
const numbers = ['发票号码', '数电']

/** One box cannot hold two values: 金额/税额 over a single one asks for neither. */
function asksTwo({ text, place }: LabelText): boolean {
  if (place === 'name' || !parted.test(text) || /[(（]/u.test(text)) return false
  return partsOf(text).differ && !numbers.every((word) => text.includes(word))
}

/** 供应商 / Lieferant says one thing in two languages, of which one is not ours. */
function inOurWords(label: LabelText): LabelText {
  const { parts, agree } = label.place === 'name' || !/[/／|]/u.test(label.text) ? whole : partsOf(label.text)
  const own = parts.find((part) => /\p{Script=Han}/u.test(part) && partMeaning(part))
  const other = parts.find(
    (part) => /^[\p{Script=Latin} .]{5,}$/u.test(part) && matchCues(labelWords(part).words).length === 0,
  )
  const isFree = own && other && matchCues(labelWords(`${own} ${other}`).words).length > 0
  return isFree && !agree && parts.length === 2 ? { ...label, text: own } : label
}
const whole = { parts: [], agree: true }

/**
 * The labels of a control, with its own part of a label that several boxes share: 金额/税额 □ / □. Where the parts are not
 * as many as the boxes, or not clear, the label says nothing of any of them. Pure.
 */
export function ownLabels({ labels, shares }: FieldSnapshot): LabelText[] {
  if (!shares) return labels.filter((label) => !asksTwo(label)).map(inOurWords)
  const { label } = shares
  const name = withoutOrder(label.text)
  const others = labels.filter(({ text }) => text !== label.text)
  if (name !== label.text) return [{ ...label, text: name }, ...others]
  const { parts, differ, agree } = partsOf(label.text)
  if (agree) return labels
  const own = parts.length === shares.count && differ ? parts[shares.index] : undefined
  return own ? [{ ...label, text: own }, ...others] : others
}
