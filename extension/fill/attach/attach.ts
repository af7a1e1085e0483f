import { toBase64 } from '../../shell/base64.ts'
import { framesLeftOut, idWithin } from '../frames.ts'
import type { Looked } from '../looked.ts'
import { lookedAt, refuseOthers } from '../looked-at.ts'
import { askFrame } from '../messages.ts'
import { watchPage } from '../watch-page.ts'
import type { AttachEntry, AttachReport } from './attach-report.ts'
import { batchesOf, mostAtOnce } from './batches.ts'
import { type BoxFrame, boxFrames } from './box-frames.ts'
import { type AttachStep, attachKey, type InvoiceOriginals } from './plan-attach.ts'
import { planFor } from './preview-attach.ts'
import type { SentFile } from './upload-box.ts'

/** The bytes of an original by its id; undefined when they are gone. */
export type BytesOf = (id: string) => Promise<Blob | undefined>

interface Loaded {
  step: AttachStep
  sent: SentFile
}

/** Bytes of the steps; what is gone or fits into no message is left. */
async function load(steps: readonly AttachStep[], bytesOf: BytesOf, left: AttachEntry[]): Promise<Loaded[]> {
  const loaded: Loaded[] = []
  for (const step of steps) {
    const bytes = await bytesOf(step.file.id)
    const reason = !bytes ? 'no-file' : bytes.size > mostAtOnce ? 'too-large' : undefined
    if (!bytes || reason) left.push({ ...step.entry, outcome: 'skipped', reason: reason ?? 'no-file' })
    else loaded.push({ step, sent: { ...step.file, base64: await toBase64(bytes) } })
  }
  return loaded
}

async function putInto(frame: BoxFrame, box: string, loaded: readonly Loaded[]): Promise<AttachEntry[]> {
  if (loaded.length === 0) return []
  const { url, document } = frame.snapshot
  const files = loaded.map(({ sent: { name, mediaType, base64 } }) => ({ name, mediaType, base64 }))
  const results = await askFrame(frame, 'attach-files', { url, document, box: idWithin(box).id, files })
  return loaded.map(({ step: { entry } }, at): AttachEntry => {
    const { file: _, ...result } = results[at] ?? { outcome: 'failed' as const, reason: 'gone' as const }
    return { ...entry, ...result }
  })
}

export interface AttachOptions {
  /** What the person looked at; another page is refused. */
  looked?: Looked
  /** Lines, by `attachKey`, that the person took off the list. */
  skip?: readonly string[]
}

/**
 * Puts originals into the upload boxes of a page and says what became of each: its own step, never part of a fill,
 * since many pages send a file at once and nothing takes that back. Throws CodedError 'no-permission' when the page
 * may not be touched, 'page-changed' when it is not the one that was looked at.
 */
export async function attachPage(
  tabId: number,
  originals: readonly InvoiceOriginals[],
  bytesOf: BytesOf,
  { looked, skip = [] }: AttachOptions = {},
): Promise<AttachReport> {
  const frames = await boxFrames(tabId)
  refuseOthers(tabId, frames, looked)
  const { steps, left } = planFor(frames, originals)
  const [skipped, wanted] = [true, false].map((off) =>
    steps.filter(({ entry }) => skip.includes(attachKey(entry)) === off),
  ) as [AttachStep[], AttachStep[]]
  const entries: AttachEntry[] = [
    ...left,
    ...skipped.map(({ entry }): AttachEntry => ({ ...entry, outcome: 'skipped', reason: 'not-chosen' })),
  ]
  const { stopped } = await watchPage(frames, async () => {
    for (const batch of batchesOf(wanted)) {
      const [{ box } = { box: '' }] = batch
      const frame = frames.find(({ frameId }) => frameId === idWithin(box).frameId)
      if (frame) entries.push(...(await putInto(frame, box, await load(batch, bytesOf, entries))))
    }
  })
  return {
    entries: entries.sort((a, b) => a.invoice - b.invoice),
    looked: lookedAt(tabId, frames),
    stopped,
    framesLeftOut: framesLeftOut(frames),
  }
}
