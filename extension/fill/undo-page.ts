import { openFrames } from './frames.ts'
import type { Looked } from './looked.ts'
import { refuseOthers } from './looked-at.ts'
import { askFrame } from './messages.ts'
import type { UndoReport } from './report.ts'
import { undoFrame } from './undo-frame.ts'
import { watchPage } from './watch-page.ts'

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
      const labels = new Map(frame.snapshot.controls.map(({ id, labels: [label] }) => [id, label?.text ?? '']))
      for (const { id, ...undone } of await undoFrame(frame)) entries.push({ label: labels.get(id) ?? '', ...undone })
      rowsLeft += await askFrame(frame, 'rows-left')
    }
    return { entries, rowsLeft }
  })
  return { ...result, stopped }
}
