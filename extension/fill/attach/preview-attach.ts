import { framesLeftOut } from '../frames.ts'
import type { Looked } from '../looked.ts'
import { lookedAt } from '../looked-at.ts'
import { type BoxFrame, boxFrames } from './box-frames.ts'
import { type AttachPlan, type InvoiceOriginals, planAttach } from './plan-attach.ts'

/** What would be attached where on a page, for the person to look at first. */
export interface AttachPreview {
  plan: AttachPlan
  looked: Looked
  framesLeftOut: string[]
}

const boxesOf = (frames: readonly BoxFrame[]) =>
  frames.flatMap(({ frameId, snapshot }) =>
    snapshot.boxes.map((box) => ({
      ...box,
      id: `${frameId}/${box.id}`,
      ...(box.row ? { row: { ...box.row, list: `${frameId}/${box.row.list}` } } : {}),
    })),
  )

export function planFor(frames: readonly BoxFrame[], originals: readonly InvoiceOriginals[]): AttachPlan {
  return planAttach(
    boxesOf(frames),
    frames.flatMap(({ snapshot }) => snapshot.titles),
    originals,
  )
}

/** Finds the upload boxes of a page, in every frame that may be touched, and says what would go where. */
export async function previewAttach(tabId: number, originals: readonly InvoiceOriginals[]): Promise<AttachPreview> {
  const frames = await boxFrames(tabId)
  return {
    plan: planFor(frames, originals),
    looked: lookedAt(tabId, frames),
    framesLeftOut: framesLeftOut(frames),
  }
}
