import type { FieldSnapshot } from '../snapshot.ts'

export type DatePart = 'year' | 'month' | 'day'

const parts: [DatePart, RegExp][] = [
  ['year', /^年(份|度)?$|^year$|^yyyy$/iu],
  ['month', /^月(份)?$|^month$|^mm$/iu],
  ['day', /^日(期)?$|^day$|^dd$/iu],
]

/** --年--, 请选择月份: the word alone. 请选择日期 asks for all of a date. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/^(?:请|請)?(?:选择|選擇)(?=[年月日](?!期))|^(?:please )?(?:select|choose) (?=year|month|day)/iu, '')

const mayBePart = ({ kind }: FieldSnapshot) => kind === 'choice' || kind === 'text' || kind === 'number'

/** The part of a date that one of these texts is the name of. */
export const partAmong = (texts: readonly string[]): DatePart | undefined =>
  parts.find(([, pattern]) => texts.some((text) => pattern.test(bare(text))))?.[0]

/** 日期 behind a box names all of a date. */
const textsBehind = ({ labels }: FieldSnapshot) =>
  labels.filter(({ place, text }) => place === 'after' && text.trim() !== '日期').map(({ text }) => text)

/** The part that the word behind a box names, which may as well name the box after it. */
export const partBehind = (snapshot: FieldSnapshot) =>
  mayBePart(snapshot) ? partAmong(textsBehind(snapshot)) : undefined

/** Boxes for year, month and day say so in their own label or in the first of their options. */
export function datePartOf(snapshot: FieldSnapshot): DatePart | undefined {
  if (!mayBePart(snapshot)) return undefined
  const own = snapshot.labels.filter(({ place }) => place !== 'after' && place !== 'name').map(({ text }) => text)
  const found = partAmong([...own, snapshot.options?.[0]?.text ?? '', snapshot.unit ?? ''])
  return found === 'day' && own.some((text) => bare(text) === '日期') ? undefined : found
}

const figures: [DatePart, (number: number, all: readonly number[]) => boolean][] = [
  ['year', (number) => number > 1900 && number < 2100],
  ['month', (number, all) => all.length === 12 && number > 0 && number < 13],
  ['day', (number, all) => all.length >= 28 && number > 0 && number < 32],
]

/** The part that programmers call a box, which is little where it stands alone. */
export const partNamed = ({ labels }: FieldSnapshot) =>
  partAmong(labels.filter(({ place }) => place === 'name').map(({ text }) => text))

/** The part of a date that all options of a list are, but an empty one at its head: 01, 02 … 12. */
export function partOffered({ options = [] }: FieldSnapshot): DatePart | undefined {
  const texts = options.map(({ text }) => text.trim())
  const numbers = (/\d/.test(texts[0] ?? '') ? texts : texts.slice(1)).map((text) =>
    /^\d{1,4}\s*[年月日]?$/u.test(text) ? Number.parseInt(text, 10) : Number.NaN,
  )
  return figures.find(([, fits]) => numbers.length > 1 && numbers.every((number) => fits(number, numbers)))?.[0]
}
