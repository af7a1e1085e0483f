import { gaps } from './gaps.ts'
import type { Row } from './rows.ts'
import { piecesOf } from './span-of.ts'
import { bottom, boxAround, middleX, type Span } from './text-item.ts'

/** Titles are set widely. */
export const unspaced = (span: Span): Span => ({
  ...span,
  text: span.text.replace(/\s/g, ''),
  printed: span.printed.replace(/\s/g, ''),
})

/** What may be the last line of a title: it says that a paper is an invoice, and hardly of what. */
const lastLine = /^[\u4e00-\u9fff]{0,4}(?:(?:统一|专用)?发票|定额发票)(?:\(.{2,6}\))?$/
const whole = /增值税|普通|电子|出租|机动车|二手车|省|市|自治区/
/** A first line is of words alone, and names no other part of the form. */
const firstLine = /^(?!.*(?:发票|监制|税务总?局|联$))[\u4e00-\u9fff]{4,20}$/

/** Lines of one title stand close below each other, around one middle. */
const goesOn = (box: Span['box'], last: Span['box']) =>
  last.y - bottom(box) < last.height &&
  last.y > box.y + box.height / 2 &&
  box.height > last.height * 0.7 &&
  box.height < last.height * 1.5 &&
  Math.abs(middleX(box) - middleX(last)) < last.height * 2

/** A title of small paper takes two lines (云岫省出租汽车 / 客运专用发票); the first says what it is of. */
export function withFirstLine(span: Span, above: readonly Row[]): Span {
  if (!lastLine.test(span.text) || whole.test(span.text)) return span
  const first = piecesOf(above, gaps.values)
    .map(unspaced)
    .findLast(({ text, box }) => firstLine.test(text) && goesOn(box, span.box))
  if (!first) return span
  // As high as one line: what stands how far from a title is told in heights of its type.
  const box = { ...boxAround([first.box, span.box]), height: span.box.height }
  return { ...span, text: first.text + span.text, printed: first.printed + span.printed, box }
}
