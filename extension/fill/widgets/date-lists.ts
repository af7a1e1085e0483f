import type { DatePart } from '../decide/date-part.ts'
import { focusQuietly, tell } from '../page/events.ts'
import { fenceOf } from '../page/guard.ts'
import { isVisible } from '../page/visible.ts'
import { monthNumber } from './month-text.ts'
import { selectOptions } from './native-select.ts'

export const dateParts: readonly DatePart[] = ['year', 'month', 'day']

const figure = (text: string) => {
  const found = /^\d{1,4}(?=\s*[年月日号號]?$)/u.exec(text)?.[0]
  return found === undefined ? undefined : Number(found)
}

/** The year, month or day an option of a list stands for. */
const readings: Record<DatePart, (text: string) => number | undefined> = {
  year: (text) => (/^(19|20)\d{2}\s*年?$/u.test(text) ? figure(text) : undefined),
  month: (text) => (text.length < 12 ? (monthNumber(text) ?? figure(text)) : undefined),
  day: figure,
}

const longest: Record<DatePart, number> = { year: Number.POSITIVE_INFINITY, month: 12, day: 31 }

/** What a list offers as one part of a date; undefined where any option but an empty one at its head is none. */
function offers(list: HTMLSelectElement, part: DatePart): (number | undefined)[] | undefined {
  const numbers = selectOptions(list).map(readings[part])
  const [, ...others] = numbers
  const isPart = others.length > 0 && others.every((number) => number !== undefined && number <= longest[part])
  return isPart ? numbers : undefined
}

/** The lists of year, month and day in boxes; none where there are not just these three. */
export function dateListsIn(boxes: readonly Element[]): Record<DatePart, HTMLSelectElement> | undefined {
  const lists = boxes.flatMap((box) => [...box.querySelectorAll('select')]).filter(isVisible)
  const [year, month, day] = dateParts.map((part) => lists.find((list) => partOf(list) === part))
  return year && month && day && lists.length === 3 ? { year, month, day } : undefined
}

/** Which part of a date a list is of: twelve months are also days of a month, so the longer list has the days. */
export function partOf(list: HTMLSelectElement): DatePart | undefined {
  if (list.multiple) return undefined
  if (offers(list, 'year')) return 'year'
  if (offers(list, 'month')) return 'month'
  return list.options.length >= 28 && offers(list, 'day') ? 'day' : undefined
}

/** The focus stays on the list: a calendar may close when it leaves. */
function choose(list: HTMLSelectElement, index: number): void {
  if (!fenceOf(list)) return
  focusQuietly(list)
  list.selectedIndex = index
  tell(list, 'input')
  tell(list, 'change')
}

/** Chooses a part of a date in its list. Out: whether the list has it and shows it now. */
export function choosePart(list: HTMLSelectElement, part: DatePart, wanted: number): boolean {
  const index = offers(list, part)?.indexOf(wanted) ?? -1
  if (index < 0) return false
  if (list.selectedIndex !== index) choose(list, index)
  return list.selectedIndex === index
}
