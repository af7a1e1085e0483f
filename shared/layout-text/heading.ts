import type { FieldName } from '../invoice.ts'
import { typeOfInvoiceCode } from '../invoice-code.ts'
import { piecesBelow } from './cell-below.ts'
import { type Finding, finding } from './finding.ts'
import { cutAtGaps } from './glyphs.ts'
import type { Label } from './labels.ts'
import { lineRight, piecesRight } from './pieces-right.ts'
import type { Sheet } from './sheet.ts'
import { spanOf } from './span-of.ts'
import { bottom, type Span } from './text-item.ts'
import { dateOf, digitsOf } from './values.ts'
import type { VatLabel } from './vat-labels.ts'

type Read = (text: string) => string | undefined

const fields: [VatLabel, FieldName, Read][] = [
  ['code', 'invoiceCode', (text) => digitsOf(text, 10, 12)],
  ['number', 'invoiceNumber', (text) => digitsOf(text, 8, 20)],
  ['printedCode', 'printedCode', (text) => digitsOf(text, 10, 12)],
  ['printedNumber', 'printedNumber', (text) => digitsOf(text, 8)],
  ['digital', 'digitalNumber', (text) => digitsOf(text, 20)],
  ['date', 'issueDate', dateOf],
  ['check', 'checkCode', (text) => digitsOf(text, 20)],
  ['machine', 'machineNumber', (text) => digitsOf(text, 12)],
]

/** The first candidate beside or below the label that has the right form. */
function readLabel(sheet: Sheet, label: Label, read: Read): { value: string; span: Span } | undefined {
  for (const candidates of [piecesRight, lineRight, lineBelow]) {
    for (const span of candidates(sheet, label)) {
      const value = read(span.text)
      if (value) return { value, span }
    }
  }
  return undefined
}

const lineBelow = (sheet: Sheet, label: Label) => piecesBelow(sheet, label, 1)

/** Code, number, date, check code and machine number at the head of an invoice. */
export function readHeading(sheet: Sheet<VatLabel>): Finding[] {
  const labelled = fields.flatMap(([key, field, read]) =>
    sheet.labels
      .filter((label) => label.key === key)
      .slice(0, 4)
      .flatMap((label) => {
        const found = readLabel(sheet, label, read)
        return finding(field, found?.value, found?.span)
      }),
  )
  const coded = [...labelled, ...readForm(sheet, labelled)]
  const numbered = [...withDigitalNumber(coded), ...readPrintedCode(sheet, coded)]
  const known = new Set(numbered.map(({ field }) => field))
  return known.has('invoiceNumber') && known.has('issueDate') ? numbered : [...numbered, ...readUnlabelled(sheet)]
}

/**
 * On paper printed by the digital platform the 20 digits stand beside a code and a number; on a digital invoice they
 * are its number, whatever they are called.
 */
function withDigitalNumber(found: readonly Finding[]): Finding[] {
  const hasCode = found.some(({ field }) => field === 'invoiceCode')
  return found.flatMap((one): Finding[] => {
    const isLong = one.value.length === 20 && (one.field === 'invoiceNumber' || one.field === 'digitalNumber')
    return isLong ? [{ ...one, field: hasCode ? 'digitalNumber' : 'invoiceNumber' }] : [one]
  })
}

/** Pieces of text that hold a run of digits. */
const piecesWith = (sheet: Sheet, digits: RegExp) =>
  sheet.rows
    .filter(({ text }) => digits.test(text))
    .flatMap((row) => cutAtGaps(row.glyphs, 1))
    .flatMap((glyphs) => spanOf(glyphs) ?? [])

/** Form and place speak for a value here, no label. */
const certainty = 0.7

/** Paper forms come with their code and, behind No, their number: large, at the head, and without other words. */
function readForm(sheet: Sheet, found: readonly Finding[]): Finding[] {
  const date = found.find(({ field }) => field === 'issueDate')
  const hasNumber = found.some(({ field, value }) => field === 'invoiceNumber' && value.length === 8)
  if (!date || found.some(({ field }) => field === 'invoiceCode')) return []
  const head = piecesWith(sheet, /\d{8}/).filter(({ box }) => box.y < bottom(date.span.box))
  const number = head.flatMap((span) =>
    finding('invoiceNumber', /^N[oO0][.:]?(\d{8})$/.exec(span.text.replace(/\s/g, ''))?.[1], span, certainty),
  )
  const code = head.filter(({ text }) => typeOfInvoiceCode(text) !== undefined)
  if (code.length === 0 || (number.length === 0 && !hasNumber)) return []
  return [
    ...code.slice(0, 1).flatMap((span) => finding('invoiceCode', span.text, span, certainty)),
    ...number.slice(0, 1),
  ]
}

/** Paper invoices print their code once more, large and without a label, for the eye to compare. */
function readPrintedCode(sheet: Sheet, found: readonly Finding[]): Finding[] {
  const code = found.find(({ field }) => field === 'invoiceCode')
  if (code?.value.length !== 10) return []
  const { x, y, height } = code.span.box
  return piecesWith(sheet, /\d{10}/)
    .filter(({ text, box }) => /^\d{10}$/.test(text) && box.y < y + height * 4 && !(box.x === x && box.y === y))
    .flatMap((span) => finding('printedCode', span.text, span, 0.8))
    .slice(0, 1)
}

/** What its own form gives away: a date, and 20 digits that begin with the year of a date on the page. */
function readUnlabelled(sheet: Sheet): Finding[] {
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
