import type { FieldSnapshot, LabelPlace } from '../snapshot.ts'

const textAt = ({ labels }: FieldSnapshot, wanted: LabelPlace) => labels.find(({ place }) => place === wanted)?.text

/** Whether the text behind a control is the one before the next. */
function leadsTo(one: FieldSnapshot, next: FieldSnapshot | undefined): boolean {
  const after = textAt(one, 'after')
  return after !== undefined && next?.group === one.group && textAt(next, 'before') === after
}

const withoutAfter = (snapshot: FieldSnapshot): FieldSnapshot => ({
  ...snapshot,
  labels: snapshot.labels.filter(({ place }) => place !== 'after'),
})

/**
 * Controls in one line, each behind its name: the name of the next stands behind a control as well, and is not its own.
 * Where the first has nothing before it, or the last something behind it, the names may stand behind. Pure.
 */
export function withoutNextLabels(snapshots: readonly FieldSnapshot[]): FieldSnapshot[] {
  const kept = [...snapshots]
  for (let start = 0; start < snapshots.length; start += 1) {
    const first = start
    while (leadsTo(snapshots[start] as FieldSnapshot, snapshots[start + 1])) start += 1
    const [head, last] = [snapshots[first], snapshots[start]]
    const areBefore = head && last && textAt(head, 'before') !== undefined && textAt(last, 'after') === undefined
    if (areBefore) for (let at = first; at < start; at += 1) kept[at] = withoutAfter(snapshots[at] as FieldSnapshot)
  }
  return kept
}
