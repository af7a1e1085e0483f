import type { FieldSnapshot } from '../snapshot.ts'

/** What tells beside a box how a date is written, not what the box is for. */
const telling = /如|例|格式|format|e\.g\./iu
/** The example of a number beside it is none of a date. */
const longNumber = /\d{9,}/u
/** The letters of other languages: TT.MM.JJJJ, jj/mm/aaaa. */
const foreign: [RegExp, string][] = [
  [/\btt([./-])mm\1jjjj\b/giu, 'dd$1mm$1yyyy'],
  [/\bjj([./-])mm\1aaaa\b/giu, 'dd$1mm$1yyyy'],
]

/** The texts at a box that show how it wants a date written, its placeholder first. */
export function dateHints({ placeholder = '', labels }: FieldSnapshot): string[] {
  const told = labels
    .filter(({ place, text }) => place !== 'name' && telling.test(text) && !longNumber.test(text))
    .map(({ text }) => text)
  return [placeholder, ...told].map((hint) =>
    foreign.reduce((text, [letters, ours]) => text.replace(letters, ours), hint.normalize('NFKC')),
  )
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const monthFirst = new RegExp(`\\b(${months.join('|')}) \\d{1,2}, \\d{4}\\b`, 'u')

/** A date with the short name of its month, where an example shows it so: Dec 31, 2024. */
export function namedMonth(hint: string, iso: string): string | undefined {
  if (!monthFirst.test(hint)) return undefined
  const [year, month, day] = iso.split('-').map(Number)
  return `${months[(month ?? 1) - 1]} ${day}, ${year}`
}
