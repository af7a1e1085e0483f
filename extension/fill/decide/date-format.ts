import type { FieldSnapshot } from '../snapshot.ts'
import { dateHints } from './date-hint.ts'
import { namedMonth } from './named-month.ts'

type Parts = { year: string; month: string; day: string }

const tokens: [RegExp, keyof Parts, number][] = [
  [/y{4}/iu, 'year', 4],
  [/m{1,2}/iu, 'month', 2],
  [/d{1,2}/iu, 'day', 2],
]
/** yyyy-mm-dd, YYYY/M/D, yyyy年mm月dd日, dd.mm.yyyy …: a template a person would recognise. */
const template = /(y{4}[^\p{L}\d\s]?[年]?m{1,2}[^\p{L}\d\s]?[月]?d{1,2}日?|[md]{1,2}[/.-][md]{1,2}月?[/.-]y{4})/iu
/** An example in the placeholder: 2024-01-31, 20240131, 2024年1月31日. */
const example = /\d{4}([-/.年]?)\d{1,2}([-/.月]?)\d{1,2}(日?)/u

/** The same with the year last, which only a day past the twelfth or German dots tell apart: 31.12.2026, 12/31/2026, 31-12月-2026. */
const yearLast = /(?<!\d)(\d{1,2})([./-])(\d{1,2})(月?)\2\d{4}(?!\d)/u

const partsOf = (iso: string): Parts => ({ year: iso.slice(0, 4), month: iso.slice(5, 7), day: iso.slice(8, 10) })

function byTemplate(form: string, iso: string): string {
  const parts = partsOf(iso)
  return tokens.reduce(
    (text, [token, part]) =>
      text.replace(token, (found) => (found.length === 1 ? String(Number(parts[part])) : parts[part])),
    form,
  )
}

/** ROC years count from 1912: 2024-12-15 is 113/12/15. */
const rocDate = (iso: string) => `${Number(iso.slice(0, 4)) - 1911}/${iso.slice(5, 7)}/${iso.slice(8, 10)}`

function endingInYear([, first, mark = '', second, word = '']: RegExpExecArray, iso: string): string | undefined {
  const { year, month, day } = partsOf(iso)
  if (mark === '.' || word || Number(first) > 12) return [day, month + word, year].join(mark)
  return Number(second) > 12 ? [month, day, year].join(mark) : undefined
}

function shownFormat(placeholder: string, iso: string): string | undefined {
  const form = template.exec(placeholder)?.[0]
  if (form) return byTemplate(form, iso)
  const last = yearLast.exec(placeholder)
  if (last) return endingInYear(last, iso)
  const shown = example.exec(placeholder)
  if (!shown) return undefined
  const { year, month, day } = partsOf(iso)
  return `${year}${shown[1]}${month}${shown[2]}${day}${shown[3]}`
}

const firstShown = (hints: readonly string[], iso: string) =>
  hints.map((hint) => namedMonth(hint, iso) ?? shownFormat(hint, iso)).find((text) => text !== undefined)

const asksRoc = (texts: string) => /民國|民国|ROC year/iu.test(texts)
const textsAt = ({ labels, placeholder = '' }: FieldSnapshot) =>
  [...labels.map(({ text }) => text), placeholder].join(' ')

/** 2024, 6 or 9: one part of an ISO date as people write it, with 06 and 09 where two figures may be asked for. */
export function partTexts(iso: string, part: keyof Parts, snapshot: FieldSnapshot): string[] {
  const padded = partsOf(iso)[part]
  const figure = Number(padded)
  if (part === 'year')
    return [String(asksRoc([textsAt(snapshot), ...snapshot.sections].join(' ')) ? figure - 1911 : figure)]
  const texts = [...new Set([String(figure), padded])]
  return /^(mm|dd|0\d)$/iu.test(snapshot.placeholder ?? '') ? texts.reverse() : texts
}

const nativeForms: Record<string, (iso: string) => string> = {
  date: (iso) => iso,
  'datetime-local': (iso) => `${iso}T00:00`,
  month: (iso) => iso.slice(0, 7),
}

const commonForms = (iso: string) => [
  iso,
  iso.replaceAll('-', '/'),
  byTemplate('yyyy年mm月dd日', iso),
  iso.replaceAll('-', ''),
]

/** Ways to write a date into a control, the one its type, placeholder or length asks for first. */
export function dateTexts(iso: string, snapshot: FieldSnapshot): string[] {
  const native = nativeForms[snapshot.inputType]
  if (native) return [native(iso)]
  if (asksRoc(textsAt(snapshot))) return [rocDate(iso)]
  const asked = firstShown(dateHints(snapshot), iso) ?? (snapshot.maxLength === 8 ? iso.replaceAll('-', '') : undefined)
  return [...new Set([...(asked ? [asked] : []), ...commonForms(iso)])]
}
