import type { FieldName } from '../../shared/invoice.ts'
import { sameValue } from '../../shared/same-value.ts'
import type { Draft, DraftField, Reading } from '../inbox/draft.ts'

/** What the sources read, without the person's own word. */
export const readingsOf = (field: DraftField): Reading[] =>
  [field.chosen, ...field.agreeing, ...field.conflicting].filter((reading) => reading.source !== 'person')

/** A field with this reading in use and the others sorted into those that agree with it and those that do not. */
function arranged(name: FieldName, chosen: Reading, others: readonly Reading[]): DraftField {
  const agrees = (reading: Reading) => sameValue(name, chosen.value, reading.value)
  return {
    chosen,
    agreeing: others.filter(agrees),
    conflicting: others.filter((reading) => !agrees(reading)),
  }
}

function withField(draft: Draft, name: FieldName, field: DraftField | undefined): Draft {
  const { [name]: _, ...rest } = draft.fields
  return { ...draft, fields: field ? { ...rest, [name]: field } : rest }
}

/** The person's word for a field; '' says that the invoice has no such value. What the sources read is kept. */
export function setValue(draft: Draft, name: FieldName, value: string): Draft {
  const field = draft.fields[name]
  const read = field ? readingsOf(field) : []
  if (value === '' && read.length === 0) return withField(draft, name, undefined)
  const box = read.find((reading) => reading.value === value)?.box ?? field?.chosen.box
  return withField(draft, name, arranged(name, { value, source: 'person', ...(box ? { box } : {}) }, read))
}

/** Takes the person's word back: `original` is the draft as the sources left it, undefined where that is not known. */
export function restoreField(draft: Draft, name: FieldName, original: Draft | undefined): Draft {
  if (original) return withField(draft, name, original.fields[name])
  const field = draft.fields[name]
  const [chosen, ...others] = field ? readingsOf(field) : []
  return withField(draft, name, chosen && arranged(name, chosen, others))
}
