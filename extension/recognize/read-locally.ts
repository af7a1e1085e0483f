import type { InvoiceDocument } from '../../shared/document.ts'
import type { Recognition } from '../../shared/recognition.ts'
import type { SupportingPaper } from '../../shared/supporting-paper.ts'
import type { Job, Progress } from '../inbox/job.ts'
import { ProblemError } from '../inbox/problem.ts'
import type { Recognizer } from './recognizer.ts'

/** Text of a page, counted from 1, as this computer read it. */
type PageText = NonNullable<Job['texts']>[number]

export interface LocalReading {
  recognitions: Recognition[]
  /** Papers that are no invoice. */
  papers: SupportingPaper[]
  /** All text that was read: of each page, by each reader that tells it. */
  texts?: PageText[]
  /** Why the first reader that broke did so; worth showing only when nobody else read anything. */
  failure?: ProblemError
}

const toFailure = (error: unknown) =>
  error instanceof ProblemError
    ? error
    : new ProblemError({ code: 'unreadable', detail: String(error), retryable: false })

/** Asks every reader that takes the document; one that breaks does not keep the others from reading. */
export async function readLocally(
  readers: readonly Recognizer[],
  document: InvoiceDocument,
  signal: AbortSignal,
  onProgress?: (progress: Progress) => void,
): Promise<LocalReading> {
  const recognitions: Recognition[] = []
  const papers: SupportingPaper[] = []
  const texts: PageText[] = []
  let failure: ProblemError | undefined
  for (const reader of readers.filter((candidate) => candidate.accepts(document))) {
    try {
      const keepPaper = (paper: SupportingPaper) => papers.push(paper)
      const keepText = (text: string, page = document.page ?? 1) => texts.push({ page, text })
      recognitions.push(...(await reader.recognize(document, signal, keepPaper, onProgress, keepText)))
    } catch (error) {
      signal.throwIfAborted()
      failure ??= toFailure(error)
    }
  }
  return { recognitions, papers, ...(texts.length > 0 ? { texts } : {}), ...(failure ? { failure } : {}) }
}
