import type { FieldSnapshot } from '../snapshot.ts'
import type { Signals } from './signals.ts'

/** 1.234,56 and 72,51, whatever currency stands around it. */
const whole = /^\D{0,4}(-?(?:\d{1,3}(?:\.\d{3})+|\d+),\d{1,2})\D{0,4}$/u
const within = /(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+|\d+),\d{2}(?![\d.,])/u
const withPoint = /(?<![\d.])\d[\d,]*\.\d{2}(?![\d.,])/u

/** An amount written with a comma before its cents as a plain decimal; nothing else is read. */
export function commaAmount(text: string): string | undefined {
  const found = whole.exec(text.normalize('NFKC').trim())?.[1]
  return found?.replaceAll('.', '').replace(',', '.')
}

/** A plain decimal with a comma before its cents. */
export const withComma = (decimal: string) => decimal.replace('.', ',')

const amountsAt = ({ placeholder = '', value }: FieldSnapshot) => [placeholder, value]

/** Forms in which some box shows cents behind a comma, and none shows them behind a point. */
function groupsWithComma(snapshots: readonly FieldSnapshot[]): Set<string> {
  const groups = [...Map.groupBy(snapshots, ({ group }) => group)]
  const shows = (members: readonly FieldSnapshot[], form: RegExp) =>
    members.flatMap(amountsAt).some((text) => form.test(text))
  return new Set(groups.flatMap(([group, all]) => (shows(all, within) && !shows(all, withPoint) ? [group] : [])))
}

/** Notes which boxes want cents behind a comma, by what they or others of their form show. */
export function withDecimalCommas(snapshots: readonly FieldSnapshot[], signals: readonly Signals[]): Signals[] {
  const groups = groupsWithComma(snapshots)
  return signals.map((own, index) => {
    const { kind, group = '' } = snapshots[index] ?? {}
    return kind === 'text' && groups.has(group) ? { ...own, decimalComma: true } : own
  })
}
