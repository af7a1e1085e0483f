import { unitOf } from '../decide/label-words.ts'
import { type Item, itemReader, type Place } from './placed-items.ts'

interface PlacedText extends Place {
  text: string
}

/** Pixels: as far as a label stands from its box, as far as a remark behind one, and above one. */
const beside = 160
const behind = 60
const above = 14
/** Rounded edges and borders overlap by so much. */
const slack = 3
/** Of a box of several lines the label stands beside the first. */
const line = 34
const centre = ({ top, bottom }: Place) => (top + bottom) / 2
const firstLine = ({ top, bottom }: Place) => Math.min(bottom, top + line)
const inRow = (item: Place, control: Place) => {
  const at = item.bottom - item.top > line ? (item.top + firstLine(item)) / 2 : centre(item)
  return at >= control.top && at <= firstLine(control)
}
const overlap = (one: Place, other: Place) => one.left < other.right && other.left < one.right
/** Whether names stand before the boxes of a row, as far as one can see: it begins with one and ends without. */
function beginsWithName(row: readonly Item[]): boolean {
  const last = row.findLast(({ text }) => text === undefined)
  const next = last && row[row.indexOf(last) + 1]
  const trails = next?.text !== undefined && !unitOf(next.text) && last && next.left - last.right < behind
  return row[0]?.text !== undefined && !trails
}

/** The text nearest before a box in its row, unless it may as well name the box before it. */
function textBeside(control: Place, around: readonly Item[]): Item | undefined | 'none' {
  const row = around
    .filter((item) => inRow(item, control) && !(item.text !== undefined && unitOf(item.text)))
    .sort((a, b) => a.left - b.left)
  const item = row.findLast((each) => each.right <= control.left + slack)
  if (item?.text === undefined || control.left - item.right > beside) return 'none'
  return beginsWithName(row) ? item : undefined
}

/** A box with the unit that is drawn before it: CN¥. */
function withUnit(control: Place, around: readonly Item[]): Place {
  const isUnit = ({ text, right }: Item) => text && unitOf(text) && right <= control.left + slack
  const unit = around.find((item) => isUnit(item) && inRow(item, control) && control.left - item.right < behind)
  return unit ? { ...control, left: unit.left } : control
}

/** The text right above a box in a row without boxes, unless it stands as near below another. */
function textAbove(control: Place, around: readonly Item[]): Item | undefined {
  const over = around.filter((item) => item.bottom <= control.top + slack && overlap(item, control))
  const [item, other] = over.sort((a, b) => b.bottom - a.bottom)
  if (item?.text === undefined || Math.abs(item.left - control.left) > 24) return undefined
  const gap = control.top - item.bottom
  const isOwn = gap <= above && (!other || item.top - other.bottom > 1.5 * gap + slack)
  const boxes = around.filter(({ text }) => text === undefined)
  const below = boxes.filter((box) => overlap(box, item) && inRow(box, control))
  return isOwn && below.length < 2 && !boxes.some((box) => inRow(item, box)) ? item : undefined
}

/**
 * The text that a person reads as the name of a box where the page says so by place alone: the nearest before it in its row, else the one
 * right above. A text that two boxes may claim names neither. Pure.
 */
export function nearLabels<Control extends Place>(
  asking: readonly Control[],
  controls: readonly Place[],
  texts: readonly PlacedText[],
): Map<Control, string> {
  const around = itemReader([
    ...controls.map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
    ...texts,
  ])
  const named = new Map<Control, Item>()
  for (const control of asking) {
    const items = around(control)
    const found = textBeside(control, items)
    const item = found === 'none' ? textAbove(withUnit(control, items), items) : found
    if (item) named.set(control, item)
  }
  const claims = Map.groupBy(named.values(), (item) => item)
  return new Map(
    [...named].flatMap(([control, item]) =>
      claims.get(item)?.length === 1 && item.text ? [[control, item.text]] : [],
    ),
  )
}
