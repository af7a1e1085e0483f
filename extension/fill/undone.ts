import { moneyText } from '../../shared/money.ts'

/** What became of one control when a fill was undone; plain data. */
export interface Undone {
  /** Control of a FrameSnapshot. */
  id: string
  /** What it held before the fill, and what it holds now. */
  before: string
  readBack: string
  /** `kept`: changed since the fill, so left as it is. */
  outcome: 'restored' | 'failed' | 'gone' | 'kept'
}

/** A page may write 0 as 0.00. */
const same = (one: string, other: string) =>
  one === other || (moneyText(one) !== undefined && moneyText(one) === moneyText(other))

/** How undoing one control ended, by what it shows now and what an original behind it still holds. Pure. */
export function outcomeOf(each: Undone, readBack: string, behind: string | undefined): Undone {
  if (each.outcome === 'kept') return each
  if (each.outcome === 'gone') return { ...each, readBack }
  if (behind !== undefined) return { ...each, readBack: behind, outcome: 'failed' }
  // One that was put back may have been drawn anew with ours since.
  return { ...each, readBack, outcome: same(readBack, each.before) ? 'restored' : 'failed' }
}
