import type { FieldSnapshot } from '../snapshot.ts'

/** What tells beside a box how a date is written, not what the box is for. */
const telling = /如|例|格式|format|example|e\.g\.|[dmy年月日]{1,4}([/.-])[dmy年月日]{1,4}\1[dmy年月日]{1,4}/iu
/** The example of a number beside it is none of a date. */
const longNumber = /\d{9,}/u
/** The letters of other languages: TT.MM.JJJJ, jj/mm/aaaa, 日/月/年. */
const foreign: [RegExp, string][] = [
  [/\btt([./-])mm\1jjjj\b/giu, 'dd$1mm$1yyyy'],
  [/\bjj([./-])mm\1aaaa\b/giu, 'dd$1mm$1yyyy'],
  [/日([./-])月\1年/gu, 'dd$1mm$1yyyy'],
  [/月([./-])日\1年/gu, 'mm$1dd$1yyyy'],
]

/** The texts that show how a box wants a date written: its placeholder, those beside it, what the page says for all. */
export function dateHints({ placeholder = '', labels, dateNote = '' }: FieldSnapshot): string[] {
  const told = labels
    .filter(({ place, text }) => place !== 'name' && telling.test(text) && !longNumber.test(text))
    .map(({ text }) => text)
  return [placeholder, ...told, dateNote].map((hint) =>
    foreign.reduce((text, [letters, ours]) => text.replace(letters, ours), hint.normalize('NFKC')),
  )
}
