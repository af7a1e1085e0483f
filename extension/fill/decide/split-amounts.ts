import type { FieldSnapshot } from '../snapshot.ts'
import type { Signals } from './signals.ts'

const asksJiao = (snapshot: FieldSnapshot | undefined) => snapshot?.labels.some(({ text }) => text.trim() === '角')

/** An amount in boxes for 元, 角 and 分 has none that takes it whole: the first of them means nothing of ours. */
export const withoutSplitAmounts = (snapshots: readonly FieldSnapshot[], signals: readonly Signals[]): Signals[] =>
  signals.map((own, index) => (asksJiao(snapshots[index + 1]) ? { ...own, readings: [] } : own))
