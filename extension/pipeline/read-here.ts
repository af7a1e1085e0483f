import type { InvoiceDocument } from '../../shared/document.ts'
import type { Job } from '../inbox/job.ts'
import { readLocally } from '../recognize/read-locally.ts'
import { isProven } from './known-of-page.ts'
import { advance, type Run } from './run.ts'
import { tellProgress } from './tell-progress.ts'

/** What a page carries as data and codes, stored as soon as it is known. */
async function readCarried(run: Run, page: InvoiceDocument, before: Job): Promise<Job> {
  const carried = await readLocally(run.services.local, page, run.signal)
  return advance(run, { stage: 'reading', recognitions: [...before.recognitions, ...carried.recognitions] })
}

async function readLooks(run: Run, page: InvoiceDocument, { recognitions }: Job) {
  const { ocr } = run.services
  if (!ocr?.accepts(page) || isProven(recognitions, page.page)) return undefined
  const progress = tellProgress((reached) => advance(run, { progress: reached }))
  const seen = await readLocally([ocr], page, run.signal, progress.tell)
  await progress.settled()
  return seen
}

/**
 * One page as this computer reads it: its codes and data, and its looks where they leave something open. A code proves
 * nothing by itself, so a picture's looks do not wait until it is found.
 */
export async function readHere(run: Run, page: InvoiceDocument, before: Job): Promise<Job> {
  const [job, seen] = await Promise.all([readCarried(run, page, before), readLooks(run, page, before)])
  if (!seen) return job
  const papers = seen.papers.length > 0 ? { papers: [...(job.papers ?? []), ...seen.papers] } : {}
  const recognitions = [...job.recognitions, ...seen.recognitions]
  const texts = seen.texts ? { texts: [...(job.texts ?? []), ...seen.texts] } : {}
  return advance(run, { stage: 'reading', progress: undefined, recognitions, ...papers, ...texts })
}
