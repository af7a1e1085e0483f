import { browser } from '../shell/browser.ts'
import { markAttribute } from './collect/marked.ts'
import type { OpenFrame } from './frames.ts'
import { askFrame } from './messages.ts'
import { pageModel } from './page-model.ts'
import type { Undone } from './undone.ts'

type PageAction = Parameters<typeof pageModel>[0]

async function inPageWorld({ tabId, frameId }: OpenFrame, action: PageAction): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    world: 'MAIN',
    func: pageModel,
    args: [action, markAttribute],
  })
}

async function withMarks(frame: OpenFrame, ids: string[], action: PageAction): Promise<void> {
  if (ids.length === 0) return
  await askFrame(frame, 'mark-controls', ids)
  try {
    await inPageWorld(frame, action)
  } finally {
    await askFrame(frame, 'mark-controls', [])
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
  return undone.map((each) => {
    if (each.outcome === 'kept') return each
    const readBack = now[each.id] ?? each.readBack
    const back = each.outcome !== 'gone' && readBack === each.before
    return { ...each, readBack, outcome: back ? 'restored' : each.outcome }
  })
}
