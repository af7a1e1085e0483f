import type { FieldSnapshot, LabelText } from '../snapshot.ts'
import { standTogether } from './stand-together.ts'

const naming: readonly LabelText['place'][] = ['label', 'labelledby', 'column', 'before']
const mayName = ({ labels }: FieldSnapshot) => labels.find(({ place }) => naming.includes(place))
/** Marks between several names, or words that name two things at once. */
const several = /[/／、~～|&(（－—–-]|及|和|与|上下|起止|\band\b/iu
const boxes: readonly FieldSnapshot['kind'][] = ['text', 'date', 'number', 'choice']

/** How many boxes from this one on stand behind its label alone. */
function runFrom(
  start: number,
  label: LabelText,
  roots: readonly Element[],
  snapshots: readonly FieldSnapshot[],
): number {
  let count = 1
  for (;;) {
    const [before, at, snapshot] = [roots[start + count - 1], roots[start + count], snapshots[start + count]]
    if (!before || !at || !snapshot || !boxes.includes(snapshot.kind)) return count
    const own = mayName(snapshot)
    if ((own && own.text !== label.text) || !standTogether(before, at)) return count
    count += 1
  }
}

/** Notes of boxes that stand together behind one label which they are, in the order of the page. */
export function shareLabels(roots: readonly Element[], snapshots: readonly FieldSnapshot[]): void {
  for (let start = 0; start < snapshots.length; start += 1) {
    const label = snapshots[start] && mayName(snapshots[start] as FieldSnapshot)
    if (!label || !several.test(label.text) || !boxes.includes(snapshots[start]?.kind ?? 'tick')) continue
    const count = runFrom(start, label, roots, snapshots)
    if (count === 1) continue
    for (const [index, snapshot] of snapshots.slice(start, start + count).entries())
      snapshot.shares = { index, count, label }
    start += count - 1
  }
}
