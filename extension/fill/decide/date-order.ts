import type { FieldSnapshot } from '../snapshot.ts'
import { type DatePart, partAmong } from './date-part.ts'

const part = '(年|月|日|y{2,4}|m{1,2}|d{1,2}|year|month|day)'
const mark = '\\s?[/／.、-]\\s?'
/** Behind the name of a date the order in which it is asked for: 单据日期 日 / 月 / 年, Date DD/MM/YYYY. */
const order = new RegExp(`(?:[(（]|(?<![\\p{L}/]))${part}${mark}${part}${mark}${part}[)）]?$`, 'iu')

/** The parts of a date in the order that the end of a label tells, where it tells all three. */
function partsAtEnd(label: string): DatePart[] {
  const [, ...words] = order.exec(label.trim()) ?? []
  const parts = words.flatMap((word) => partAmong([word.replace(/^y+$/iu, 'yyyy')]) ?? [])
  return new Set(parts).size === 3 ? parts : []
}

/** A label that several boxes share, without the order of the date they take. */
export const withoutOrder = (label: string): string =>
  partsAtEnd(label).length === 0 ? label : label.trim().replace(order, '').trim()

/** The part that one of three boxes takes by the order that the label in front of them tells. */
export const partByOrder = ({ shares }: FieldSnapshot): DatePart | undefined =>
  shares?.count === 3 ? partsAtEnd(shares.label.text)[shares.index] : undefined
