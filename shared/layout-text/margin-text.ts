import { byHeight } from './by-height.ts'
import { bottom, boxAround, type FoldedItem, isOnLine, middleX, middleY, overlap, right } from './text-item.ts'

/** Characters that a line of the margin has at least: 第一联：记账联 and the like, where words that name a box have five. */
const fewest = 6
/** Different Chinese characters among them; a column of figures has none, one of units the same few. */
const fewestChinese = 3
/** Heights of a character from one to the next at most, where some between were not read. */
const widestStep = 3.2

const compact = (item: FoldedItem) => item.text.replace(/\s/g, '')
/** Figures of the margin lie on their side or take one character's place: 税总函［2023］45号. */
const isTurned = (item: FoldedItem) => compact(item).length > 1 && item.box.height > item.box.width * 0.95
const isUpright = (item: FoldedItem) => compact(item).length === 1 || isTurned(item)
const sizeOf = (item: FoldedItem) => (isTurned(item) ? item.box.width : Math.max(item.box.width, item.box.height))

/** A character, or some on their side, with nothing beside it on its line. */
function standsAlone(item: FoldedItem, reaching: (top: number, floor: number) => readonly FoldedItem[]): boolean {
  const { box } = item
  const size = sizeOf(item)
  const isBeside = (other: FoldedItem) =>
    other.box.x < right(box) + size && right(other.box) > box.x - size && isOnLine(box, other.box)
  return !reaching(box.y, bottom(box)).some((other) => other !== item && isBeside(other))
}

function follows(item: FoldedItem, last: FoldedItem): boolean {
  const size = Math.max(sizeOf(item), sizeOf(last))
  const gap = item.box.y - bottom(last.box)
  return Math.abs(middleX(item.box) - middleX(last.box)) < size * 0.6 && gap < size * (widestStep - 1)
}

/** Characters below each other, in runs from the top down. */
function runsOf(singles: readonly FoldedItem[]): FoldedItem[][] {
  const runs: FoldedItem[][] = []
  for (const item of singles.toSorted((one, other) => one.box.y - other.box.y)) {
    const run = runs.find((one) => follows(item, one.at(-1) as FoldedItem))
    if (run) run.push(item)
    else runs.push([item])
  }
  return runs
}

/** How far, in heights, the second sign of a label set widely (金　额) stands from the first. */
const widestLabel = 8

/** Whether most of them begin or end a label whose other sign stands on their line. */
function isOfLabels(run: readonly FoldedItem[], singles: readonly FoldedItem[]): boolean {
  const isPartner = (one: FoldedItem, other: FoldedItem) =>
    overlap(one.box.y, one.box.height, other.box.y, other.box.height) > 0.6 &&
    Math.abs(middleX(one.box) - middleX(other.box)) < sizeOf(one) * widestLabel
  const own = new Set(run)
  const others = singles.filter((item) => !own.has(item))
  return run.filter((item) => others.some((other) => isPartner(item, other))).length * 2 > run.length
}

/** Whether everything of its height stands on one side of it. */
function isOutside(run: readonly FoldedItem[], items: readonly FoldedItem[]): boolean {
  const box = boxAround(run.map((item) => item.box))
  const beside = items.filter(
    (item) => !isUpright(item) && middleY(item.box) > box.y && middleY(item.box) < bottom(box),
  )
  return beside.every((item) => item.box.x > right(box)) || beside.every((item) => right(item.box) < box.x)
}

const isMarginText = (run: readonly FoldedItem[]) =>
  run.length >= fewest && new Set(run.map(compact).filter((text) => /\p{Script=Han}/u.test(text))).size >= fewestChinese

/** A run with what stands below it in its column, though goods set over their frame's edge come close to it. */
function continued(run: readonly FoldedItem[], upright: readonly FoldedItem[]): FoldedItem[] {
  const whole = [...run]
  for (const item of upright.toSorted((one, other) => one.box.y - other.box.y)) {
    const last = whole.at(-1) as FoldedItem
    if (item.box.y >= bottom(last.box) - sizeOf(last) * 0.3 && follows(item, last)) whole.push(item)
  }
  return whole
}

/**
 * The items without what is printed upright in the margins, character below character: which copy it is and who keeps
 * it (第三联：发票联 购买方记账凭证), who printed the form. Its 购买方 names no box, and its characters no goods.
 */
export function withoutMargins(items: readonly FoldedItem[]): FoldedItem[] {
  const reaching = byHeight(items)
  const upright = items.filter(isUpright)
  const singles = upright.filter((item) => standsAlone(item, reaching))
  const margins = new Set(
    runsOf(singles)
      .filter((run) => isMarginText(run) && isOutside(run, items) && !isOfLabels(run, singles))
      .flatMap((run) => continued(run, upright)),
  )
  return items.filter((item) => !margins.has(item))
}
