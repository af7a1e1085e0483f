import { type OpenFrame, openFrames } from './frames.ts'
import type { Looked } from './looked.ts'
import { refuseOthers } from './looked-at.ts'
import { askFrame } from './messages.ts'
import type { UndoReport } from './report.ts'
import { undoFrame } from './undo-frame.ts'
import { watchPage } from './watch-page.ts'

const answers = (frame: OpenFrame): Promise<boolean> =>
  askFrame(frame, 'rows-left').then(
    () => true,
    () => false,
  )

type UndoneFrame = Pick<UndoReport, 'entries' | 'rowsLeft'>

/** Undoes one frame; one that a control brought up, such as a calendar, may be gone by then, with nothing of ours in it. */
async function undoIn(frame: OpenFrame): Promise<UndoneFrame> {
  const labels = new Map(frame.snapshot.controls.map(({ id, labels: [label] }) => [id, label?.text ?? '']))
  try {
    const undone = await undoFrame(frame)
    const entries = undone.map(({ id, ...rest }) => ({ label: labels.get(id) ?? '', ...rest }))
    return { entries, rowsLeft: await askFrame(frame, 'rows-left') }
  } catch (error) {
    if (frame.frameId === 0 || (await answers(frame))) throw error
    return { entries: [], rowsLeft: 0 }
  }
}

/**
 * Puts every control the last fill of this tab wrote back to what it was, unless somebody changed it since, and takes
 * added rows away. Throws CodedError 'page-changed' when the tab shows other documents than were filled.
 */
export async function undoPage(tabId: number, looked?: Looked): Promise<UndoReport> {
  const frames = await openFrames(tabId)
  refuseOthers(tabId, frames, looked)
  const { result, stopped } = await watchPage(frames, async () => {
    const entries: UndoReport['entries'] = []
    let rowsLeft = 0
    for (const frame of frames) {
      const undone = await undoIn(frame)
      entries.push(...undone.entries)
      rowsLeft += undone.rowsLeft
    }
    return { entries, rowsLeft }
  })
  return { ...result, stopped }
}
