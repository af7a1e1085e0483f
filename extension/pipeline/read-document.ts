import { beijingDay } from '../../shared/date.ts'
import type { InvoiceDocument } from '../../shared/document.ts'
import type { InvoiceType } from '../../shared/invoice-type.ts'
import { productIds } from '../../shared/products.ts'
import type { Recognition } from '../../shared/recognition.ts'
import { prove } from '../check/prove.ts'
import type { JobChange } from '../inbox/inbox.ts'
import type { Job } from '../inbox/job.ts'
import { ProblemError } from '../inbox/problem.ts'
import { ground } from '../recognize/ground.ts'
import { merge } from '../recognize/merge.ts'
import { type LocalReading, readLocally } from '../recognize/read-locally.ts'
import { advance, type ReadCounts, type Run } from './run.ts'
import { tellProgress } from './tell-progress.ts'

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

/** Whether evidence holds up everything seen on a page so far, so that the cloud is not asked. */
const isProven = (recognitions: readonly Recognition[], page: number | undefined) => {
  const drafts = merge(recognitions.filter(isOn(page)))
  return drafts.length > 0 && drafts.every((draft) => prove(draft, { today: beijingDay(Date.now()) }).proven)
}

/** Why no cloud may be asked: there is none, it is switched off, or nobody agreed to send it pictures. */
const withoutCloud = ['no-worker', 'cloud-off', 'needs-consent']

/** A page this computer has read stands with its doubts when there is no cloud to settle them. */
const standsAlone = (error: unknown, recognitions: readonly Recognition[], page: number | undefined) =>
  error instanceof ProblemError &&
  withoutCloud.includes(error.code) &&
  recognitions.filter(isOn(page)).some(({ source }) => source === 'ocr')

/** The cloud's answer for one page. A page without an invoice is an answer, too: other pages may have one. */
async function askCloud(
  run: Run,
  page: InvoiceDocument,
  type: InvoiceType | undefined,
): Promise<JobChange & { recognitions: Recognition[] }> {
  const document = await run.services.fitToCloud(page)
  try {
    const key = `${run.job.id}/${page.page ?? 1}`
    const { recognitions, emulated, product, requestId, cost } = await run.services.cloud(
      { document, type, idempotencyKey: key },
      run.signal,
    )
    const onPage = page.page === undefined ? {} : { page: page.page }
    return {
      recognitions: recognitions.map((read) => ({ ...read, ...onPage })),
      emulated,
      product,
      requestId,
      ...(cost !== undefined && { cost }),
    }
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'no-invoice') return { recognitions: [] }
    throw error
  }
}

/** Whether the file's own text says that a page is no invoice: nobody has to be asked about its picture. */
const isPaper = ({ papers = [], recognitions }: Job, page: number | undefined) =>
  papers.some((paper) => paper.page === page) && !recognitions.some((read) => read.page === page)

/** One page as this computer reads it: its codes and data, and its looks where they leave something open. */
async function readHere(run: Run, page: InvoiceDocument, before: Job): Promise<Job> {
  const { local, ocr } = run.services
  const carried = await readLocally(local, page, run.signal)
  const known = [...before.recognitions, ...carried.recognitions]
  const job = await advance(run, { stage: 'reading', recognitions: known })
  if (!ocr || isProven(known, page.page)) return job
  const progress = tellProgress((reached) => advance(run, { progress: reached }))
  const seen = await readLocally([ocr], page, run.signal, progress.tell)
  await progress.settled()
  const papers = seen.papers.length > 0 ? { papers: [...(job.papers ?? []), ...seen.papers] } : {}
  const recognitions = [...known, ...seen.recognitions]
  const texts = seen.texts ? { texts: [...(job.texts ?? []), ...seen.texts] } : {}
  return advance(run, { stage: 'reading', progress: undefined, recognitions, ...papers, ...texts })
}

/** Pages up to which the cloud is asked without a word; beyond, the person is told what it takes and asked once. */
const unasked = 10

/** Asks the cloud for one page. Only what is stored by now counts: other pages may have been answered meanwhile. */
async function askFor(run: Run, page: InvoiceDocument, before: Job): Promise<Job> {
  await advance(run, { stage: 'asking' })
  const answer = await askCloud(run, page, typeOn(before.recognitions, page.page)).catch((error: unknown) => {
    if (standsAlone(error, before.recognitions, page.page)) return undefined
    throw error
  })
  if (!answer) return before
  const seen = {
    recognitions: before.recognitions.filter(isOn(page.page)).filter((read) => !isFromCloud(read)),
    texts: (before.texts ?? []).filter((read) => read.page === (page.page ?? 1)).map(({ text }) => text),
  }
  const recognitions = [...before.recognitions, ...ground(answer.recognitions, seen)]
  const answeredPages = [...before.answeredPages, page.page ?? 1]
  const cost = answer.cost === undefined ? {} : { cost: (before.cost ?? 0) + answer.cost }
  return advance(run, { ...answer, ...cost, answeredPages, recognitions })
}

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
function countsOf({ drafts, answeredPages }: Job, before: Job): ReadCounts {
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
  const papers = whole.papers.length > 0 ? { papers: whole.papers } : {}
  const texts = textsInDoubt(whole)
  const before = texts.length > 0 || started.texts ? { texts } : {}
  const job = await readPages(
    run,
    document,
    await advance(run, { stage: 'reading', recognitions, ...papers, ...before }),
  )
  await run.services.count?.(countsOf(job, started))
  if (job.drafts.length > 0 || job.papers) return advance(run, { stage: 'done' })
  throw whole.failure ?? new ProblemError({ code: 'no-invoice', retryable: false })
}
