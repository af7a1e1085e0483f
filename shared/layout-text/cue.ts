import { type FieldKind, type FieldName, invoiceFields } from '../invoice.ts'
import { isPartyName } from './party-name.ts'
import type { Span } from './text-item.ts'
import { amountInWordsOf, dateOf, digitsOf, moneyOf, plateOf, rateOf, taxIdOf, textOf } from './values.ts'

/** Cells that buyer and seller both have; whose one is follows from the name above it. */
const partyParts = ['partyTaxId', 'partyAddress', 'partyPhone', 'partyBank', 'partyAccount'] as const
export type PartyPart = (typeof partyParts)[number]
/** `nothing` is a label whose value is no field of ours; it ends the value before it. */
export type CueField = FieldName | PartyPart | 'nothing'

export const isPartyPart = (field: CueField): field is PartyPart => partyParts.some((part) => part === field)

/** A label of a kind of document: the field it names, its words, and where its value stands. */
export interface Cue {
  field: CueField
  /** Source of a regular expression over folded text without spaces. */
  words: string
  /** Most values stand beside their label; in tables with a head, or where a line is of heads alone, below it. */
  below?: true | 'heads'
  /** What the value must look like, for text fields; the first group, or all of it, is the value. */
  form?: RegExp
  /** Another field printed in the same cell, and what it looks like there. */
  with?: { field: CueField; form: RegExp }
}

const lengths: Partial<Record<CueField, number[]>> = {
  invoiceCode: [12, 10, 8],
  invoiceNumber: [20, 8, 10],
  printedCode: [12, 10],
  printedNumber: [8],
  digitalNumber: [20],
  machineNumber: [12, 9],
  checkCode: [20],
}

/** Letters and figures of one value, however far apart they were set. */
const close = new Set<CueField>(['vehicleNumber', 'seat', 'invoiceNumber'])

/** The value of a field in a piece of text, or undefined when the text does not have the field's form. */
export function readField({ field, form }: Pick<Cue, 'field' | 'form'>, span: Span): string | undefined {
  if (form) {
    const match = form.exec(span.text)
    const value = match ? (match[1] ?? match[0]) : undefined
    if (kindOf(field) === 'date') return dateOf(value ?? '')
    if (field === 'plateNumber') return value && plateOf(value)
    return close.has(field) ? value?.replace(/\s/g, '') : value
  }
  if (field === 'buyerName' || field === 'sellerName') return nameOf(span.printed)
  if (field === 'totalAmountInWords') return amountInWordsOf(span.printed)
  switch (kindOf(field)) {
    case 'money':
      return moneyOf(span.text)
    case 'date':
      return dateOf(span.text)
    case 'taxId':
      return taxIdOf(span.text)
    case 'rate':
      return rateOf(span.text)
    case 'digits':
      return digitsOf(span.text, ...(lengths[field] ?? []))
    default:
      return textOf(span.printed.replace(/[\s;；,，。]+$/, ''))
  }
}

/** A person's, a student's or a patient's number behind the name, or the day written on its line. */
const behind = /\s\d[\dX*]{14,17}$|[(（](?:学|工|住院|病历)号.*$|\s*\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日?$/

/** A piece of text as a name, with what ends a sentence left out. */
function nameOf(printed: string): string | undefined {
  const own = printed.replace(/^[(（]盖?章[)）]/, '').replace(behind, '')
  const name = textOf(own.replace(/[\s;；,，。]+$/, ''))
  return name && isPartyName(name) ? name : undefined
}

/** How a cue's value is written; the parts of a party are text but for the tax id. */
export function kindOf(field: CueField): FieldKind {
  if (field === 'nothing') return 'text'
  if (isPartyPart(field)) return field === 'partyTaxId' ? 'taxId' : 'text'
  return invoiceFields[field]
}
