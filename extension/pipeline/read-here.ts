import type { InvoiceDocument } from '../../shared/document.ts'
import type { Job } from '../inbox/job.ts'
import { readLocally } from '../recognize/read-locally.ts'
import { isProven } from './known-of-page.ts'
import { advance, type Run } from './run.ts'
import { tellProgress } from './tell-progress.ts'

/** One page as this computer reads it: its codes and data, and its looks where they leave something open. */
export async function readHere(run: Run, page: InvoiceDocument, before: Job): Promise<Job> {
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
