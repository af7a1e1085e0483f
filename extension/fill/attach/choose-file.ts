import { type FileFacts, kindOf, originalKinds, refusalOf } from './allowance.ts'
import type { AttachReason } from './attach-report.ts'
import { limitsOf } from './choose-places.ts'
import { countInWords } from './limits-in-words.ts'
import type { UploadBox } from './upload-box.ts'

/** A file that carries an invoice. */
export interface OriginalFile extends FileFacts {
  /** By which its bytes are had when it is attached. */
  id: string
}

export const byTrust = (files: readonly OriginalFile[]) => {
  const rank = (file: OriginalFile) => {
    const kind = kindOf(file)
    return kind ? originalKinds.indexOf(kind) : originalKinds.length
  }
  return files.toSorted((a, b) => rank(a) - rank(b))
}

/** How many more files a box takes. */
function roomIn({ words, plain, multiple, holds }: UploadBox): number {
  const most = countInWords(words) ?? Number.POSITIVE_INFINITY
  return Math.min(most, plain && !multiple ? 1 : Number.POSITIVE_INFINITY) - holds.length
}

type Verdict = { file: OriginalFile } | { reason: AttachReason; detail?: string }

/** The first file a box takes, or what the most trusted one met. `placed`: what goes there already. */
export function chooseFile(box: UploadBox, files: readonly OriginalFile[], placed: readonly OriginalFile[]): Verdict {
  const [first] = files
  if (!first) return { reason: 'no-file' }
  if (box.barred) return { reason: box.barred }
  const file = files.find((each) => !refusalOf(limitsOf(box), each))
  if (!file) return refusalOf(limitsOf(box), first) ?? { reason: 'not-accepted' }
  if (box.holds.includes(file.name)) return { reason: 'same' }
  const room = roomIn(box)
  if (placed.length >= room && !placed.includes(file))
    return { reason: 'no-room', detail: String(room + box.holds.length) }
  return { file }
}
