import type { InvoiceDocument } from '../../shared/document.ts'
import type { Recognition } from '../../shared/recognition.ts'
import type { JobChange } from '../inbox/change-job.ts'
import type { Draft } from '../inbox/draft.ts'
import type { Inbox } from '../inbox/inbox.ts'
import type { Job } from '../inbox/job.ts'
import type { Unpacked } from '../prepare/unpack-entry.ts'
import { keepEdits } from '../recognize/keep-edits.ts'
import { merge } from '../recognize/merge.ts'
import type { Ocr } from '../recognize/ocr.ts'
import type { Recognizer } from '../recognize/recognizer.ts'
import type { RecognizeInCloud } from '../recognize/worker-client.ts'

export interface ReadCounts {
  here: number
  cloud: number
}

/** What a job needs from the outside, injected so that tests bring their own. */
export interface Services {
  inbox: Inbox
  /** Bytes → what they are. Throws ProblemError `empty-file`, `web-page`, `unsupported-type`, `unreadable`. */
  identify(file: Blob): Promise<InvoiceDocument>
  /** The password somebody typed for this try of a job; forgotten once taken. */
  takePassword?: (id: string) => string | undefined
  /** Opens a locked PDF for all who read it until `release`. Throws ProblemError `wrong-password`. */
  unlock?: (document: InvoiceDocument, password: string) => Promise<unknown>
  /** A zip → all that is in it, in rounds and always in the same order. Throws ProblemError `unreadable`, `wrong-password`. */
  unpack(zip: Uint8Array, password?: string): AsyncIterable<Unpacked[]>
  /** A document → its pages as upright PNG or JPEG pictures; none for a document that is data only. */
  pages(document: InvoiceDocument, signal: AbortSignal): AsyncIterable<InvoiceDocument>
  /** Frees whatever was opened for a document; called once when its job ends, however it ends. */
  release(document: InvoiceDocument): Promise<void>
  /** A page → the same page within the cloud's limits. Throws ProblemError `too-small`. */
  fitToCloud(page: InvoiceDocument): Promise<InvoiceDocument>
  /** Readers of what the file itself carries, asked before the cloud. */
  local: readonly Recognizer[]
  /** Reads the looks of a page on this computer, beside the others since it takes seconds; not asked of a page that is proven. */
  ocr?: Recognizer
  cloud: RecognizeInCloud
  /** Every line of text on a page, from top to bottom, for a job that wants its text. */
  readText?: Ocr['readText']
  /** Told of each file that is read: invoices this computer read alone, pages the cloud was asked for. */
  count?: (read: ReadCounts) => Promise<void>
  /** Whether the cloud is asked even where nothing is in doubt. */
  asksAlways?: () => Promise<boolean>
}

/** Somebody deleted or cancelled the job under our hands, or gave it other bytes; there is nothing left to store. */
export class Gone extends Error {}

/** One job with everything it needs to go on. */
export interface Run {
  job: Job
  services: Services
  signal: AbortSignal
}

/** Drafts of all readings so far. A file read again shows what it showed until all of it is read: there the person's words stand. */
function draftsOf(known: Draft[], recognitions: readonly Recognition[], isWhole: boolean): Draft[] {
  const drafts = keepEdits(known, merge(recognitions))
  return isWhole || drafts.length >= known.length ? drafts : known
}

/** Stores what changed before anything else happens; drafts follow the readings and keep what the person typed. */
export async function advance({ job, services, signal }: Run, change: JobChange): Promise<Job> {
  signal.throwIfAborted()
  const { recognitions, stage } = change
  const stored = await services.inbox.update(job.id, ({ drafts, revision }) => {
    if (revision !== job.revision) throw new Gone()
    return recognitions ? { ...change, drafts: draftsOf(drafts, recognitions, stage === 'done') } : change
  })
  if (!stored) throw new Gone()
  return stored
}
