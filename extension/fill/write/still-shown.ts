import { stillShown, type Wrote } from '../collect/control-to-undo.ts'
import type { Undone } from '../undone.ts'
import type { Noted } from './undo-log.ts'

export const asWritten = ([id, { before, ours, wrote = '' }]: [string, Noted]): Wrote => ({
  id,
  before: before.shown,
  wrote: ours ?? wrote,
})

/** What was lost sight of has not gone where what was written stands somewhere still. */
export function tellShown(undone: readonly Undone[], written: readonly Wrote[]): Undone[] {
  const gone = new Set(undone.flatMap(({ id, outcome }) => (outcome === 'gone' ? id : [])))
  const shown = stillShown(written.filter(({ id }) => gone.has(id)))
  return undone.map((each) => {
    const stays = shown.find(({ id }) => id === each.id)
    return stays ? { ...each, readBack: stays.wrote, outcome: 'failed' } : each
  })
}
