import { browser } from '../shell/browser.ts'
import type { OpenFrame } from './frames.ts'
import { askFrame } from './messages.ts'
import type { ModelAction } from './page/mark.ts'
import { outcomeOf, type Undone } from './undone.ts'

async function withMarks(frame: OpenFrame, ids: string[], action: ModelAction): Promise<void> {
  if (ids.length === 0) return
  const { tabId, frameId } = frame
  await askFrame(frame, 'mark-controls', { ids, action })
  try {
    const target = { tabId, frameIds: [frameId] }
    await browser.scripting.executeScript({ target, world: 'MAIN', files: ['page-model.js'] })
  } finally {
    await askFrame(frame, 'mark-controls', { ids: [], action })
  }
}

/** Notes what the page's own model holds behind controls about to be written. */
export const holdModels = (frame: OpenFrame, ids: string[]) => withMarks(frame, ids, 'hold')

/**
 * Undoes one frame: first as a person would, then, where the model still differs (null and an empty text look alike, a
 * list without a clear button cannot be emptied), through the page's own components.
 */
export async function undoFrame(frame: OpenFrame): Promise<Undone[]> {
  const undone = await askFrame(frame, 'undo-fill')
  const ours = undone.filter(({ outcome }) => outcome !== 'kept')
  const ids = ours.map(({ id }) => id)
  await withMarks(frame, ids, 'restore')
  const held = await askFrame(frame, 'read-controls', ids)
  const stuck = ours.filter(({ id, before, outcome }) => outcome !== 'gone' && (held[id] ?? before) !== before)
  await withMarks(
    frame,
    stuck.map(({ id }) => id),
    'rewind',
  )
  const now = stuck.length > 0 ? await askFrame(frame, 'read-controls', ids) : held
  const behind = await askFrame(frame, 'held-behind', ids)
  return undone.map((each) => outcomeOf(each, now[each.id] ?? each.readBack, behind[each.id]))
}
