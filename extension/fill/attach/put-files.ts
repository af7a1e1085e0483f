import { fromBase64 } from '../../shell/base64.ts'
import { tellChosen } from '../page/events.ts'
import { within } from '../page/guard.ts'
import { drop } from '../page/press.ts'
import { canBeReached } from '../page/reach.ts'
import { canBeSeen } from '../page/seen.ts'
import { settle, waitFor } from '../page/settle.ts'
import { elementsIn } from '../page/walk.ts'
import type { AttachOutcome, AttachReason } from './attach-report.ts'
import { noteAttached } from './attached-log.ts'
import { boxNamed } from './box-names.ts'
import { areaOf, type Box, findBoxes } from './find-boxes.ts'
import { lookAtPage, readBack } from './read-back.ts'
import type { AttachRequest, SentFile } from './upload-box.ts'

/** How one file ended. */
export interface PutResult {
  file: string
  outcome: AttachOutcome
  reason?: AttachReason
  detail?: string
  readBack?: string
}

const fileOf = ({ name, mediaType, base64 }: SentFile) => new File([fromBase64(base64)], name, { type: mediaType })

function transferOf(files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  return transfer
}

/** Kits replace their input after each choice. */
export function inputOf({ input, owner }: Box, area: Element): HTMLInputElement | undefined {
  if (!input || input.isConnected) return input
  return [owner, area].flatMap((part) => [...elementsIn(part, 'input[type=file]')])[0] as HTMLInputElement | undefined
}

/** What the person chose before stays chosen, where the input itself holds it. */
const kept = (input: HTMLInputElement, isPlain: boolean) => (isPlain && input.multiple ? [...(input.files ?? [])] : [])

async function give(box: Box, area: Element, files: readonly File[]): Promise<AttachReason | undefined> {
  const input = inputOf(box, area)
  if (input) {
    input.files = transferOf([...kept(input, box.owner === input), ...files]).files
    tellChosen(input)
    return undefined
  }
  const { refused } = await within(
    () => [box.owner],
    async () => {
      drop(box.owner, transferOf(files))
      await settle()
    },
  )
  return refused[0]
}

async function putBatch(id: string, box: Box, files: readonly File[]): Promise<PutResult[]> {
  const area = areaOf(box, findBoxes(document))
  const before = lookAtPage(area)
  const refused = await give(box, area, files)
  if (refused) return files.map(({ name }) => ({ file: name, outcome: 'failed', reason: refused }))
  const results: PutResult[] = []
  for (const file of files) {
    const { item, ...result } = await readBack(file, { area, before, input: () => inputOf(box, area) })
    if (result.outcome === 'attached') noteAttached({ box: id, file: file.name, ...(item ? { item } : {}) })
    results.push({ file: file.name, ...result })
  }
  return results
}

/**
 * Puts files into a box as a person would who chooses them there, all at once where it takes several, and says what
 * became of each once the page has reacted.
 */
export async function putFiles({ box: id, files: sent }: AttachRequest): Promise<PutResult[]> {
  const box = boxNamed(id)
  const ended = (reason: AttachReason, outcome: AttachOutcome): PutResult[] =>
    sent.map(({ name }) => ({ file: name, outcome, reason }))
  if (!box) return ended('gone', 'failed')
  // A dialog that opens shows its boxes only once it has come to its place.
  await waitFor(() => canBeSeen(box.owner) || undefined)
  if (!(await canBeReached(box.owner))) return ended('hidden', 'skipped')
  const files = sent.map(fileOf)
  if (box.input?.multiple !== false) return putBatch(id, box, files)
  const results: PutResult[] = []
  for (const file of files) {
    const now = boxNamed(id)
    results.push(
      ...(now
        ? await putBatch(id, now, [file])
        : [{ file: file.name, outcome: 'failed' as const, reason: 'gone' as const }]),
    )
  }
  return results
}
