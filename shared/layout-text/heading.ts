import type { FieldName } from '../invoice.ts'
import { piecesBelow } from './cell-below.ts'
import { type Finding, finding } from './finding.ts'
import { readForm, readPrintedCode, readUnlabelled } from './heading-by-form.ts'
import { joinLines } from './join-lines.ts'
import type { Label } from './labels.ts'
import { lineRight, piecesRight } from './pieces-right.ts'
import type { Sheet } from './sheet.ts'
import { spanOf } from './span-of.ts'
import { bottom, middleY, type Span } from './text-item.ts'
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
  for (const candidates of [piecesRight, lineRight, lineBelow, wrapped]) {
    for (const span of candidates(sheet, label)) {
      const value = read(span.text)
      if (value) return { value, span }
    }
  }
  return undefined
}

const lineBelow = (sheet: Sheet, label: Label) => piecesBelow(sheet, label, 1)

/** On a roll twenty figures take two lines. */
function wrapped(sheet: Sheet, label: Label): Span[] {
  const [own] = piecesRight(sheet, label)
  const floor = bottom(label.box) + label.box.height * 2
  const next = sheet.rows.find(({ box }) => middleY(box) > bottom(label.box) && middleY(box) < floor)
  const whole = own && next && /^\d+$/.test(next.text) ? joinLines([own, spanOf(next.glyphs) ?? own]) : undefined
  return whole && digitsOf(whole.text, 20) ? [whole] : []
}

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
