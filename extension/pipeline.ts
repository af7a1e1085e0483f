import type { InvoiceDocument } from '../shared/document.ts'
import type { InvoiceType } from '../shared/invoice-type.ts'
import { productIds } from '../shared/products.ts'
import type { Recognition } from '../shared/recognition.ts'
import type { Job } from './inbox-job.ts'
import type { UnpackedFile } from './prepare/unpack.ts'
import { ProblemError, toProblem } from './problem.ts'
import type { Cloud } from './recognize/cloud.ts'
import { isComplete } from './recognize/is-complete.ts'
import { keepEdits } from './recognize/keep-edits.ts'
import { merge } from './recognize/merge.ts'
import { type LocalReading, readLocally } from './recognize/read-locally.ts'
import type { Recognizer } from './recognize/recognizer.ts'
import type { Inbox, JobChange } from './store.ts'

/** What a job needs from the outside, injected so that tests bring their own. */
export interface Services {
  inbox: Inbox
  /** Bytes → what they are. Throws ProblemError `empty-file`, `web-page`, `unsupported-type`, `unreadable`. */
  identify(file: Blob): Promise<InvoiceDocument>
  /** A zip → the files in it that may be invoices. Throws ProblemError `unreadable`, `unsupported-type`. */
  unpack(zip: Uint8Array): Promise<UnpackedFile[]>
  /** A document → its pages as upright PNG or JPEG pictures; none for a document that is data only. */
  pages(document: InvoiceDocument, signal: AbortSignal): AsyncIterable<InvoiceDocument>
  /** Frees whatever was opened for a document; called once when its job ends, however it ends. */
  release(document: InvoiceDocument): Promise<void>
  /** A page → the same page within the cloud's limits. Throws ProblemError `too-small`. */
  fitToCloud(page: InvoiceDocument): Promise<InvoiceDocument>
  /** Readers of what the file itself carries, asked before the cloud. */
  local: readonly Recognizer[]
  cloud: Cloud
  /** Whether the cloud is asked even where the file itself says everything. */
  asksAlways?: () => Promise<boolean>
}

/** Somebody deleted or cancelled the job under our hands; there is nothing left to store. */
class Gone extends Error {}

/** One job with everything it needs to go on. */
interface Run {
  job: Job
  services: Services
  signal: AbortSignal
}

/** Stores what changed before anything else happens; drafts follow the readings and keep what the person typed. */
async function advance({ job, services, signal }: Run, change: JobChange): Promise<Job> {
  signal.throwIfAborted()
  const { recognitions } = change
  const stored = await services.inbox.update(job.id, ({ drafts }) =>
    recognitions ? { ...change, drafts: keepEdits(drafts, merge(recognitions)) } : change,
  )
  if (!stored) throw new Gone()
  return stored
}

const isFromCloud = ({ source }: Recognition) => productIds.some((product) => product === source)

const isOn =
  (page: number | undefined) =>
  (recognition: Recognition): boolean =>
    recognition.page === undefined || recognition.page === page

/** The type of invoice a page holds, where all that was read of it agree. */
const typeOn = (recognitions: readonly Recognition[], page: number | undefined): InvoiceType | undefined => {
  const types = new Set(recognitions.filter(isOn(page)).flatMap(({ invoice }) => invoice.invoiceType ?? []))
  return types.size === 1 ? [...types][0] : undefined
}

/** Whether everything seen on a page so far is complete, so that the cloud has nothing to add. */
const isRead = (recognitions: readonly Recognition[], page: number | undefined) => {
  const drafts = merge(recognitions.filter(isOn(page)))
  return drafts.length > 0 && drafts.every(isComplete)
}

/** The cloud's answer for one page. A page without an invoice is an answer, too: other pages may have one. */
async function askCloud(
  run: Run,
  page: InvoiceDocument,
  type: InvoiceType | undefined,
): Promise<JobChange & { recognitions: Recognition[] }> {
  const document = await run.services.fitToCloud(page)
  try {
    const key = `${run.job.id}/${page.page ?? 1}`
    const { recognitions, emulated, product, requestId } = await run.services.cloud(
      { document, type, idempotencyKey: key },
      run.signal,
    )
    const onPage = page.page === undefined ? {} : { page: page.page }
    return { recognitions: recognitions.map((read) => ({ ...read, ...onPage })), emulated, product, requestId }
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'no-invoice') return { recognitions: [] }
    throw error
  }
}

/** Reads one page: its own data first, and the cloud for what is missing unless it has answered before. */
async function readPage(run: Run, page: InvoiceDocument, before: Job): Promise<Job> {
  const local = await readLocally(run.services.local, page, run.signal)
  const recognitions = [...before.recognitions, ...local.recognitions]
  const read = await advance(run, { stage: 'reading', recognitions })
  const number = page.page ?? 1
  if (read.answeredPages.includes(number)) return read
  if (isRead(recognitions, page.page) && !(await run.services.asksAlways?.())) return read
  await advance(run, { stage: 'asking' })
  const answer = await askCloud(run, page, typeOn(recognitions, page.page))
  const together = [...recognitions, ...answer.recognitions]
  const answeredPages = [...read.answeredPages, number]
  return advance(run, { ...answer, answeredPages, recognitions: together })
}

/** What the file says as a whole; a picture says nothing but what its one page says. */
const readWhole = (document: InvoiceDocument, { services, signal }: Run): Promise<LocalReading> =>
  document.mediaType.startsWith('image/')
    ? Promise.resolve({ recognitions: [] })
    : readLocally(services.local, document, signal)

async function readDocument(run: Run, document: InvoiceDocument, started: Job): Promise<Job> {
  const whole = await readWhole(document, run)
  const recognitions = [...started.recognitions.filter(isFromCloud), ...whole.recognitions]
  let job = await advance(run, { stage: 'reading', recognitions })
  for await (const page of run.services.pages(document, run.signal)) job = await readPage(run, page, job)
  if (job.drafts.length > 0) return advance(run, { stage: 'done' })
  throw whole.failure ?? new ProblemError({ code: 'no-invoice', retryable: false })
}

/** The files of an archive become jobs of their own in its place. */
async function splitArchive({ job, services }: Run, zip: Uint8Array): Promise<never> {
  const { capturedAt, origin } = job.file
  const files = (await services.unpack(zip)).map(({ name, bytes }, index) => ({
    id: `${job.id}.${index + 1}`,
    name,
    bytes: new Blob([new Uint8Array(bytes)]),
    capturedAt,
    origin,
  }))
  await services.inbox.split(job.id, files)
  throw new Gone()
}

async function work(run: Run): Promise<Job> {
  const started = await advance(run, { stage: 'preparing', problem: undefined })
  const bytes = await run.services.inbox.bytes(started.id)
  if (!bytes) throw new ProblemError({ code: 'capture-failed', retryable: false })
  const document = await run.services.identify(bytes)
  if (document.mediaType === 'application/zip') return splitArchive(run, document.bytes)
  try {
    return await readDocument(run, document, started)
  } finally {
    await run.services.release(document)
  }
}

/**
 * Takes one job from where it stands to its drafts, storing every step; what the cloud has answered is not asked again.
 * A failure is stored with the job, whose bytes and drafts stay. Out: the job as stored, undefined when it was deleted
 * or cancelled meanwhile. Throws only when `signal` ends it; the job then stays unfinished, to be taken up again.
 */
export async function runJob(job: Job, services: Services, signal: AbortSignal): Promise<Job | undefined> {
  try {
    return await work({ job, services, signal })
  } catch (error) {
    if (error instanceof Gone) return undefined
    signal.throwIfAborted()
    return services.inbox.update(job.id, { stage: 'failed', problem: toProblem(error) })
  }
}
