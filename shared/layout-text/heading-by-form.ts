import { typeOfInvoiceCode } from '../invoice-code.ts'
import { type Finding, finding } from './finding.ts'
import { gaps } from './gaps.ts'
import { cutAtGaps, cutAtSizes } from './glyphs.ts'
import type { Sheet } from './sheet.ts'
import { spanOf } from './span-of.ts'
import { bottom, type Span } from './text-item.ts'
import { dateOf } from './values.ts'

/** Pieces of text that hold a run of digits; beside a number from the press the printer's own stands small and close. */
const piecesWith = ({ rows }: Sheet, digits: RegExp) =>
  rows
    .filter(({ text }) => digits.test(text))
    .flatMap(({ glyphs }) => cutAtGaps(glyphs, gaps.cells).flatMap(cutAtSizes))
    .flatMap((part) => spanOf(part) ?? [])

/** Form and place speak for a value here, no label. */
const certainty = 0.7

/** Paper forms come with their code and, behind No, their number: large, at the head, and without other words. */
export function readForm(sheet: Sheet, found: readonly Finding[]): Finding[] {
  const date = [...found, ...readUnlabelled(sheet)].find(({ field }) => field === 'issueDate')
  const hasNumber = found.some(({ field, value }) => field === 'invoiceNumber' && value.length === 8)
  if (!date || found.some(({ field }) => field === 'invoiceCode')) return []
  const head = piecesWith(sheet, /\d{8}/).filter(({ box }) => box.y < bottom(date.span.box))
  const behindNo = head.flatMap((span) =>
    finding('invoiceNumber', /^N[oO0][.:]?(\d{8})$/.exec(span.text.replace(/\s/g, ''))?.[1], span, certainty),
  )
  const number = behindNo.length > 0 ? behindNo : printedTwice(head)
  const code = head.filter(({ text }) => typeOfInvoiceCode(text) !== undefined)
  if (code.length === 0 || (number.length === 0 && !hasNumber)) return []
  return [
    ...code.slice(0, 1).flatMap((span) => finding('invoiceCode', span.text, span, certainty)),
    ...number.slice(0, 1),
  ]
}

/** A number from the press is printed once more beside it, small. */
function printedTwice(head: readonly Span[]): Finding[] {
  const numbers = head.filter(({ text }) => /^\d{8}$/.test(text))
  const again = numbers.find(({ text }, index) => numbers.slice(0, index).some((other) => other.text === text))
  return finding('invoiceNumber', again?.text, again, certainty)
}

/** Paper invoices print their code once more, large and without a label, for the eye to compare. */
export function readPrintedCode(sheet: Sheet, found: readonly Finding[]): Finding[] {
  const code = found.find(({ field }) => field === 'invoiceCode')
  if (code?.value.length !== 10) return []
  const { x, y, height } = code.span.box
  return piecesWith(sheet, /\d{10}/)
    .map((span) => ({ ...span, text: span.text.replace(/\s/g, '') }))
    .filter(({ text, box }) => /^\d{10}$/.test(text) && box.y < y + height * 4 && !(box.x === x && box.y === y))
    .flatMap((span) => finding('printedCode', span.text, span, 0.8))
    .slice(0, 1)
}

/** What its own form gives away: a date, and 20 digits that begin with the year of a date on the page. */
export function readUnlabelled(sheet: Sheet): Finding[] {
  const pieces = piecesWith(sheet, /\d{4}/)
  const dates = pieces.flatMap((span) => finding('issueDate', dateOf(span.text), span, 0.6))
  const years = dates.map((date) => date.value.slice(2, 4))
  const numbers = pieces.flatMap((span) => finding('invoiceNumber', loneNumber(span.text, years), span, certainty))
  return [...dates.slice(0, 1), ...numbers.slice(0, 1)]
}

function loneNumber(text: string, years: readonly string[]): string | undefined {
  const digits = /(?<![\dA-Z])\d{20}(?![\dA-Z])/.exec(text)?.[0]
  return digits && years.includes(digits.slice(0, 2)) ? digits : undefined
}
