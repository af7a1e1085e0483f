import type { InvoiceDocument } from '../../shared/document.ts'
import type { InvoiceType } from '../../shared/invoice-type.ts'
import { productIds } from '../../shared/products.ts'
import type { Recognition } from '../../shared/recognition.ts'
import type { JobChange } from '../inbox/change-job.ts'
import type { Job } from '../inbox/job.ts'
import { ProblemError } from '../inbox/problem.ts'
import { ground } from '../recognize/ground.ts'
import { isOn, typeOn } from './known-of-page.ts'
import { advance, type Run } from './run.ts'

export const isFromCloud = ({ source }: Recognition) => productIds.some((product) => product === source)

/** Why no cloud may be asked: there is none, it is switched off, or nobody agreed to send it pictures. */
const withoutCloud = ['no-worker', 'cloud-off', 'needs-consent']

/** A page this computer has read, as an invoice or as a paper beside one, stands when there is no cloud to settle its doubts. */
function standsAlone(error: unknown, { recognitions, papers = [] }: Job, page: number | undefined): boolean {
  const isRead = recognitions.some((read) => read.source === 'ocr' && isOn(page)(read))
  const isPaper = papers.some((paper) => paper.page === page)
  return error instanceof ProblemError && withoutCloud.includes(error.code) && (isRead || isPaper)
}

/** The same for every try of the same bytes: the worker answers a key it knows with what it said then. */
const keyOf = ({ id, revision }: Job, { page = 1 }: InvoiceDocument) =>
  revision === undefined ? `${id}/${page}` : `${id}/${page}/${revision}`

/** The cloud's answer for one page. A page without an invoice is an answer, too: other pages may have one. */
async function askCloud(
  run: Run,
  page: InvoiceDocument,
  type: InvoiceType | undefined,
): Promise<JobChange & { recognitions: Recognition[] }> {
  const document = await run.services.fitToCloud(page)
  try {
    const { recognitions, emulated, product, requestId, cost } = await run.services.cloud(
      { document, type, idempotencyKey: keyOf(run.job, page) },
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

/** Asks the cloud for one page. Only what is stored by now counts: other pages may have been answered meanwhile. */
export async function askFor(run: Run, page: InvoiceDocument, before: Job): Promise<Job> {
  await advance(run, { stage: 'asking' })
  const answer = await askCloud(run, page, typeOn(before.recognitions, page.page)).catch((error: unknown) => {
    if (standsAlone(error, before, page.page)) return undefined
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
