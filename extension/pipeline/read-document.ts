import type { InvoiceDocument } from '../../shared/document.ts'
import type { Draft } from '../inbox/draft.ts'
import type { Job } from '../inbox/job.ts'
import { ProblemError } from '../inbox/problem.ts'
import { merge } from '../recognize/merge.ts'
import { type LocalReading, readLocally } from '../recognize/read-locally.ts'
import { askFor, isFromCloud } from './ask-cloud.ts'
import { isProven } from './known-of-page.ts'
import { readHere } from './read-here.ts'
import { advance, type ReadCounts, type Run } from './run.ts'

/** Whether the file's own text says that a page is no invoice: nobody has to be asked about its picture. */
const isPaper = ({ papers = [], recognitions }: Job, page: number | undefined) =>
  papers.some((paper) => paper.page === page) && !recognitions.some((read) => read.page === page)

/** Pages up to which the cloud is asked without a word; beyond, the person is told what it takes and asked once. */
const unasked = 10

/** Whether a page leaves something for the cloud to say that has not said it yet. */
async function isInDoubt({ services }: Run, { page }: InvoiceDocument, job: Job): Promise<boolean> {
  if (job.answeredPages.includes(page ?? 1)) return false
  return !isProven(job.recognitions, page) || (await services.asksAlways?.()) === true
}

/**
 * Every page: its own data first, then the cloud for what is in doubt. Without the person's word on a long file, pages in doubt wait
 * until all are counted; a few are then asked for, many are not. Throws ProblemError `many-pages`.
 */
async function readPages(run: Run, document: InvoiceDocument, started: Job): Promise<Job> {
  let [job, pages, calls] = [started, 0, 0]
  const waiting: InvoiceDocument[] = []
  for await (const page of run.services.pages(document, run.signal)) {
    pages += 1
    if (isPaper(job, page.page)) continue
    job = await readHere(run, page, job)
    if (!(await isInDoubt(run, page, job))) continue
    calls += 1
    if (job.manyPages) job = await askFor(run, page, job)
    else if (calls <= unasked) waiting.push(page)
    else waiting.length = 0 // pictures of a long file would fill the memory
  }
  if (calls > unasked && !job.manyPages)
    throw new ProblemError({ code: 'many-pages', retryable: true, cost: { pages, calls } })
  for (const page of waiting) job = await askFor(run, page, job)
  return job
}

/** What this computer read alone, and what the cloud was asked for this time. */
function countsOf(drafts: readonly Draft[], { answeredPages }: Job, before: Job): ReadCounts {
  const here = drafts.filter(({ page }) => !answeredPages.includes(page ?? 1)).length
  return { here, cloud: answeredPages.length - before.answeredPages.length }
}

/** What the file says as a whole; a picture says nothing but what its one page says. */
const readWhole = (document: InvoiceDocument, { services, signal }: Run): Promise<LocalReading> =>
  document.mediaType.startsWith('image/')
    ? Promise.resolve({ recognitions: [], papers: [] })
    : readLocally(services.local, document, signal)

/** Text of the pages about which somebody may be asked; what is proven needs none. */
const textsInDoubt = ({ texts = [], recognitions }: LocalReading) =>
  texts.filter(({ page }) => !isProven(recognitions, page))

/**
 * Reads a document as a whole and page by page, its own data before the cloud. Out: the finished job with its drafts,
 * or with the papers it holds where they are none. Throws ProblemError: `no-invoice` when nobody found either, `many-pages`
 * when the person has to be asked first.
 */
export async function readDocument(run: Run, document: InvoiceDocument, started: Job): Promise<Job> {
  const whole = await readWhole(document, run)
  const recognitions = [...started.recognitions.filter(isFromCloud), ...whole.recognitions]
  const papers = whole.papers.length > 0 ? whole.papers : undefined
  const texts = textsInDoubt(whole)
  const before = texts.length > 0 || started.texts ? { texts } : {}
  const job = await readPages(run, document, await advance(run, { stage: 'reading', recognitions, papers, ...before }))
  const drafts = merge(job.recognitions)
  await run.services.count?.(countsOf(drafts, job, started))
  if (drafts.length > 0 || job.papers) return advance(run, { stage: 'done', recognitions: job.recognitions })
  throw whole.failure ?? new ProblemError({ code: 'no-invoice', retryable: false })
}
