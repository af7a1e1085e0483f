import type { InvoiceDocument } from '../../shared/document.ts'
import type { Recognition } from '../../shared/recognition.ts'
import type { SupportingPaper } from '../../shared/supporting-paper.ts'
import type { Progress } from '../inbox/job.ts'
import { ProblemError, toProblem } from '../inbox/problem.ts'
import type { TextLine } from './lines-of-text.ts'
import { decodeInBrowser } from './ocr/decode-in-browser.ts'
import { fetchOcrFiles } from './ocr/fetch-files.ts'
import { openSharedEngine } from './ocr/open-shared-engine.ts'
import { createOcr } from './ocr.ts'

export interface OcrQuestion {
  id: number
  document: InvoiceDocument
  /** An invoice's fields, or just the text. */
  wants: 'invoices' | 'text'
}

/** Sent to end the reading of a picture. */
export interface OcrCancel {
  cancel: number
}

export interface OcrAnswer {
  id: number
  progress?: Progress
  recognitions?: Recognition[]
  papers?: SupportingPaper[]
  lines?: TextLine[]
  /** All text of the picture, a line each. */
  text?: string
  problem?: ProblemError['problem']
}

let engine: ReturnType<typeof openSharedEngine> | undefined

const ocr = createOcr({
  decode: decodeInBrowser,
  engine() {
    engine ??= fetchOcrFiles().then(openSharedEngine)
    return engine
  },
})
const running = new Map<number, AbortController>()

async function answer({ id, document, wants }: OcrQuestion, signal: AbortSignal): Promise<OcrAnswer> {
  const onProgress = (progress: Progress) => globalThis.postMessage({ id, progress } satisfies OcrAnswer)
  try {
    if (wants === 'text') return { id, lines: await ocr.readText(document, { signal, onProgress }) }
    const papers: SupportingPaper[] = []
    const texts: string[] = []
    const keepPaper = (paper: SupportingPaper) => papers.push(paper)
    const recognitions = await ocr.recognize(document, signal, keepPaper, onProgress, (text) => texts.push(text))
    return { id, recognitions, papers, text: texts.join('\n') }
  } catch (error) {
    return { id, problem: toProblem(error) }
  }
}

/** A thread of its own: reading a picture takes seconds, and the panel must not stand still. */
globalThis.onmessage = async ({ data }: MessageEvent<OcrQuestion | OcrCancel>) => {
  if ('cancel' in data) return running.get(data.cancel)?.abort(new ProblemError({ code: 'cancelled', retryable: true }))
  const controller = new AbortController()
  running.set(data.id, controller)
  globalThis.postMessage(await answer(data, controller.signal))
  running.delete(data.id)
}
