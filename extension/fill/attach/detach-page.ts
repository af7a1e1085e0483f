import type { Looked } from '../looked.ts'
import { refuseOthers } from '../looked-at.ts'
import { askFrame } from '../messages.ts'
import { watchPage } from '../watch-page.ts'
import type { DetachReport } from './attach-report.ts'
import { boxFrames } from './box-frames.ts'

/**
 * Removes what was attached to the page a tab shows: by the page's own control where it has one, else by emptying the
 * input. Throws CodedError 'page-changed' when the tab shows other documents by now.
 */
export async function detachPage(tabId: number, looked?: Looked): Promise<DetachReport> {
  const frames = await boxFrames(tabId)
  refuseOthers(tabId, frames, looked)
  const { result, stopped } = await watchPage(frames, async () => {
    const entries: DetachReport['entries'] = []
    for (const frame of frames) {
      const where = new Map(frame.snapshot.boxes.map(({ id, labels: [label = ''] }) => [id, label]))
      for (const { box, ...entry } of await askFrame(frame, 'detach-files'))
        entries.push({ ...entry, where: where.get(box) ?? '' })
    }
    return entries
  })
  return { entries: result, stopped }
}
