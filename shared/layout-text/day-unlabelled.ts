import { type Finding, finding } from './finding.ts'
import type { Row } from './rows.ts'
import { spanOf } from './span-of.ts'
import { dateOf } from './values.ts'

/** When the form was printed, and until when it may be used. */
export const ofForm = /有效|截止|止使?用?$|(?<!打)印/

const days = /\d{4}年\d{1,2}月\d{1,2}日?|(?<!\d)20\d\d([-/.])\d{1,2}\1\d{1,2}(?!\d)/g

/** The only day a small paper names, where no label says what it is to the paper. */
function dayUnlabelled(rows: readonly Row[]): Finding[] {
  const own = rows.filter(({ text }) => !ofForm.test(text))
  const named = own.flatMap(({ text, glyphs }) =>
    [...text.matchAll(days)].flatMap(({ 0: day, index }) =>
      finding('issueDate', dateOf(day), spanOf(glyphs.slice(index, index + day.length)), 0.7),
    ),
  )
  return new Set(named.map(({ value }) => value)).size === 1 ? named.slice(0, 1) : []
}

/** What labels gave, and the day where they gave none. */
export const withDay = (found: readonly Finding[], rows: readonly Row[]): Finding[] =>
  found.some(({ field }) => field === 'issueDate') ? [...found] : [...found, ...dayUnlabelled(rows)]
