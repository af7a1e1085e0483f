import { type FieldName, fieldNames } from '../../shared/invoice.ts'
import { sameValue } from '../../shared/same-value.ts'
import type { Draft, DraftField } from '../inbox/draft.ts'

const isTyped = ({ chosen }: DraftField) => chosen.source === 'person'

const numbersOf = ({ fields: { invoiceNumber: field } }: Draft) =>
  field ? [field.chosen, ...field.agreeing, ...field.conflicting].map(({ value }) => value) : []

/** What the person typed stays chosen; what was read since stands beside it. */
function withTyped(name: FieldName, typed: DraftField, read: DraftField | undefined): DraftField {
  if (!read || isTyped(read)) return typed
  const readings = [read.chosen, ...read.agreeing, ...read.conflicting]
  const agrees = ({ value }: { value: string }) => sameValue(name, typed.chosen.value, value)
  const conflicting = readings.filter((reading) => !agrees(reading))
  return { chosen: typed.chosen, agreeing: readings.filter(agrees), conflicting }
}

function keep(before: Draft, after: Draft): Draft {
  const typed = fieldNames.flatMap((name) => {
    const field = before.fields[name]
    return field && isTyped(field) ? [[name, withTyped(name, field, after.fields[name])] as const] : []
  })
  return { ...after, fields: { ...after.fields, ...Object.fromEntries(typed) } }
}

/** Drafts read anew, with everything the person had typed into the same invoices before. */
export function keepEdits(before: readonly Draft[], after: readonly Draft[]): Draft[] {
  return after.map((draft, index) => {
    const numbers = numbersOf(draft)
    const same = before.find((known) => numbersOf(known).some((number) => numbers.includes(number)))
    const known = same ?? (before.length === after.length ? before[index] : undefined)
    return known ? keep(known, draft) : draft
  })
}
