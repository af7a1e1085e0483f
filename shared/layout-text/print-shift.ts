import { median } from '../median.ts'
import { columnHeads } from './column-heads.ts'
import { type FoldedItem, middleY, right } from './text-item.ts'
import { vatLabels } from './vat-labels.ts'
import { usedCarCues, vehicleCues } from './vehicle-cues.ts'

/** Text that is nothing but a label of a form. */
const wholeLabels = [vatLabels, columnHeads, vehicleCues.labels, usedCarCues.labels].map(
  ({ pattern }) => new RegExp(`^[(]?(?:${pattern.source})[)]?$`),
)
/** Whether a text without blanks is one of a form's labels and nothing else. */
export const isFormLabel = (text: string): boolean => wholeLabels.some((label) => label.test(text))

/** Signs of the words that stand upright beside a form's cells. */
const upright = /^[购买销售方信息密码区备注⊗]$/
const isForm = ({ text }: FoldedItem) => {
  const compact = text.replace(/\s/g, '')
  return upright.test(compact) || isFormLabel(compact)
}

/** Fewer labels or values say nothing about how they stand to each other. */
const fewest = 5
/** How far print may be off its form, and the step it is searched in, in heights of a label. */
const most = 1.5
const step = 0.1
/** A label so far left, in heights, is another cell's. */
const widestCell = 14
/** Values that meet their labels this much better somewhere else are proof that the print is off. */
const betterBy = 1.2

/** How far below the labels left of it a value stands, in heights. */
function offsets(value: FoldedItem, labels: readonly FoldedItem[], height: number): number[] {
  return labels
    .filter(({ box }) => right(box) < value.box.x + height && value.box.x - right(box) < height * widestCell)
    .map(({ box }) => (middleY(value.box) - middleY(box)) / height)
    .filter((offset) => Math.abs(offset) < most + 0.5)
}

/** How well the values meet labels when all are moved up by this: 1 for each that is on one height with one. */
const meeting = (apart: readonly number[][], moved: number) =>
  apart.reduce((sum, own) => sum + Math.max(0, ...own.map((offset) => 1 - 2 * Math.abs(offset - moved))), 0)

/**
 * How far the values on a photographed form may stand below (or, negative, above) the labels they belong to, likeliest
 * first: paper that went into the printer askew. Empty where they stand level, or where there is no form.
 */
export function printShifts(items: readonly FoldedItem[]): number[] {
  const labels = items.filter((item) => isForm(item) && item.text.trim().length > 1)
  const values = items.filter((item) => !isForm(item) && item.text.trim().length > 1)
  const height = median(labels.map(({ box }) => box.height))
  const apart = values.map((value) => offsets(value, labels, height)).filter((own) => own.length > 0)
  if (labels.length < fewest || apart.length < fewest) return []
  const level = meeting(apart, 0)
  const tried = Array.from({ length: (2 * most) / step + 1 }, (_, index) => index * step - most)
  const scored = tried.map((moved) => ({ moved, score: meeting(apart, moved) }))
  const peaks = scored.filter(
    ({ score }, at) => score >= (scored[at - 1]?.score ?? 0) && score > (scored[at + 1]?.score ?? 0),
  )
  return peaks
    .filter(({ score, moved }) => Math.abs(moved) > step * 2 && score > level * betterBy + 1)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, 2)
    .map(({ moved }) => moved * height)
}

/** The same items with all that was printed into the form moved up by so much. */
export const withPrintMoved = (items: readonly FoldedItem[], up: number): FoldedItem[] =>
  items.map((item) => (isForm(item) ? item : { ...item, box: { ...item.box, y: item.box.y - up } }))
