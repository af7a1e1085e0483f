import type { InvoiceDocument } from '../../shared/document.ts'
import type { Job } from '../inbox/job.ts'
import { ProblemError } from '../inbox/problem.ts'
import { advance, type Run } from './run.ts'
import { tellProgress } from './tell-progress.ts'

/** Reads every line of text on a document's pictures, on this computer alone. Throws ProblemError `no-text`. */
export async function readText(run: Run, document: InvoiceDocument): Promise<Job> {
  const { services, signal } = run
  await advance(run, { stage: 'reading' })
  const progress = tellProgress((reached) => advance(run, { progress: reached }))
  const text: string[] = []
  for await (const page of services.pages(document, signal)) {
    const lines = (await services.readText?.(page, { signal, onProgress: progress.tell })) ?? []
    text.push(...lines.map((line) => line.text))
  }
  await progress.settled()
  if (text.length === 0) throw new ProblemError({ code: 'no-text', retryable: false })
  return advance(run, { stage: 'done', progress: undefined, text: text.join('\n') })
}
