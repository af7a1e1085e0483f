import type { FieldSnapshot, LabelPlace } from '../snapshot.ts'
import { type Target, targetKinds } from '../targets.ts'
import { isForeignOnly } from './currency-names.ts'
import type { ReadControl } from './form-context.ts'

const timesOfDay: readonly Target[] = ['departureTime', 'arrivalTime']

const named: readonly LabelPlace[] = ['label', 'labelledby', 'column', 'before', 'aria']
/** The name of the box says another currency than that of the invoice. */
const countsForeign = ({ labels }: FieldSnapshot) =>
  labels.some(({ place, text }) => named.includes(place) && isForeignOnly(text))

/** Of words that only look like a choice, those are pressed that no form without an invoice asks for. */
const chosenByWords: readonly Target[] = ['invoiceType', 'taxRate']

/** Kinds of control that cannot hold a kind of value. */
export function fits(target: Target, { snapshot, signals }: ReadControl): boolean {
  const kind = targetKinds[target]
  if (kind === 'money' && countsForeign(snapshot)) return false
  if (snapshot.widget === 'chips') return chosenByWords.includes(target)
  if (snapshot.inputType === 'time') return timesOfDay.includes(target)
  if (snapshot.kind === 'date') return kind === 'date'
  if (snapshot.kind === 'number')
    return ['money', 'decimal', 'rate', 'digits'].includes(kind) || (kind === 'date' && Boolean(signals.datePart))
  if (snapshot.kind === 'tick') return kind === 'flag'
  return true
}
