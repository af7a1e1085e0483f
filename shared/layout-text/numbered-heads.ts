import type { Row } from './rows.ts'
import { spanOf } from './span-of.ts'
import { middleX, middleY, type Span } from './text-item.ts'

const labelled = {
  code: /发票代码[:;]?(?:\d{12}|\d{10})(?!\d)/g,
  number: /发票号码[:;]?\d{8}(?!\d)/g,
}

/** What begins a piece of text: an invoice that another one corrects is named within a sentence. */
function spansOf(rows: readonly Row[], words: RegExp): Span[] {
  return rows.flatMap(({ text, glyphs }) =>
    [...text.matchAll(words)].flatMap(({ 0: found, index }) => {
      const first = glyphs[index]
      const begins = index === 0 || first?.starts || (first?.gap ?? 0) > 0.5
      return (begins && spanOf(glyphs.slice(index, index + found.length))) || []
    }),
  )
}

/** How far a number stands from a code, in heights of the code down and in its widths across. */
const across = 4
const down = 4

/** The number nearest to a code, below it or on its line. */
function numberOf({ box: code }: Span, numbers: readonly Span[]): string | undefined {
  const away = ({ box }: Span) => ({
    x: Math.abs(middleX(box) - middleX(code)) / code.width,
    y: Math.abs(middleY(box) - middleY(code)) / code.height,
  })
  const near = numbers.filter((number) => away(number).x < across && away(number).y < down)
  return near.toSorted((one, other) => away(one).x + away(one).y - away(other).x - away(other).y)[0]?.text
}

/** Where the papers of a sheet print their codes with their numbers, each number once, from top to bottom. */
export function numberedHeads(rows: readonly Row[]): Span[] {
  const numbers = spansOf(rows, labelled.number)
  const heads = spansOf(rows, labelled.code).flatMap((code) => {
    const number = numberOf(code, numbers)
    return number ? [{ code, number }] : []
  })
  return [...new Map(heads.toReversed().map(({ code, number }) => [number, code])).values()].toReversed()
}
