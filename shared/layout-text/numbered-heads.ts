import type { Row } from './rows.ts'
import { spanOf } from './span-of.ts'
import { middleX, middleY, type Span } from './text-item.ts'

const labelled = {
  code: /(?:发票)?代码[:;]?(?:\d{12}|\d{10})(?!\d)/g,
  number: /(?:发票)?号码[:;]?\d{8}(?!\d)/g,
  digital: /发票号码[:;]?\d{20}(?!\d)/g,
}

/** A number that another invoice corrects is called 原发票号码, or named within a sentence. */
function begins({ text, glyphs }: Row, index: number): boolean {
  const first = glyphs[index]
  const isApart = first !== undefined && first.gap > 0.5
  return index === 0 || isApart || (first?.starts === true && !/[\u4e00-\u9fff]/.test(text[index - 1] ?? ''))
}

function spansOf(rows: readonly Row[], words: RegExp): Span[] {
  return rows.flatMap((row) =>
    [...row.text.matchAll(words)]
      .filter(({ index }) => begins(row, index))
      .flatMap(({ 0: found, index }) => spanOf(row.glyphs.slice(index, index + found.length)) ?? []),
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

interface Head {
  span: Span
  number: string
}

const codedIn = (rows: readonly Row[]): Head[] => {
  const numbers = spansOf(rows, labelled.number)
  return spansOf(rows, labelled.code).flatMap((span) => {
    const number = numberOf(span, numbers)
    return number ? [{ span, number }] : []
  })
}

/** Each number once, where it stands first. */
function byNumber(heads: readonly Head[]): Span[] {
  const first = new Map(heads.toReversed().map(({ span, number }) => [number, span]))
  return [...first.values()].toSorted((one, other) => one.box.y - other.box.y)
}

/** Where the papers of a sheet print their codes beside their numbers, from top to bottom. */
export const codedHeads = (rows: readonly Row[]): Span[] => byNumber(codedIn(rows))

/** The same, and where digital invoices print their twenty digits. */
export const numberedHeads = (rows: readonly Row[]): Span[] =>
  byNumber([...codedIn(rows), ...spansOf(rows, labelled.digital).map((span) => ({ span, number: span.text }))])
