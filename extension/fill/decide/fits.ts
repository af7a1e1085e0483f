import { type Target, targetKinds } from '../targets.ts'
import type { ReadControl } from './form-context.ts'

const timesOfDay: readonly Target[] = ['departureTime', 'arrivalTime']

/** Kinds of control that cannot hold a kind of value. */
export function fits(target: Target, { snapshot, signals }: ReadControl): boolean {
  const kind = targetKinds[target]
  if (snapshot.inputType === 'time') return timesOfDay.includes(target)
  if (snapshot.kind === 'date') return kind === 'date'
  if (snapshot.kind === 'number')
    return ['money', 'decimal', 'rate', 'digits'].includes(kind) || (kind === 'date' && Boolean(signals.datePart))
  if (snapshot.kind === 'tick') return kind === 'flag'
  return true
}
