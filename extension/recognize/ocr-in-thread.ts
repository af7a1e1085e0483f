import type { InvoiceDocument } from '../../shared/document.ts'
import { ProblemError } from '../inbox/problem.ts'
import { isOnlyPicture } from './is-only-picture.ts'
import type { ReadingOptions } from './ocr/read-picture.ts'
import type { Ocr } from './ocr.ts'
import type { OcrAnswer, OcrCancel, OcrQuestion } from './ocr-thread.ts'

/** Milliseconds without a sign of life after which a thread counts as lost; loading alone takes seconds. */
const timeout = 60_000
/** Milliseconds after which a thread without work is ended: it holds some hundred megabytes. */
const idle = 60_000

/** The part of a thread that is needed here. */
type Thread = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

interface Asked {
  question: OcrQuestion
  onAnswer(answer: OcrAnswer): void
  onLoss(problem: ProblemError): void
}

const lost = (detail: string) => new ProblemError({ code: 'internal', detail, retryable: true })

/** One thread that is started when it is needed, and ended when it is idle or says nothing any more. */
function createThread(start: () => Thread) {
  let thread: Thread | undefined
  let asked: Asked | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    thread?.terminate()
    thread = undefined
  }
  const lose = (detail: string) => {
    stop()
    asked?.onLoss(lost(detail))
  }
  const wait = (milliseconds: number, then: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(then, milliseconds)
  }
  const watch = () => wait(timeout, () => lose('the thread gave no sign of life'))
  const open = () => {
    const opened = start()
    opened.addEventListener('message', ({ data }: MessageEvent<OcrAnswer>) => {
      if (data.id !== asked?.question.id) return
      watch()
      asked.onAnswer(data)
    })
    opened.addEventListener('error', (event: ErrorEvent) => lose(event.message))
    return opened
  }
  return {
    ask(next: Asked) {
      asked = next
      thread ??= open()
      watch()
      thread.postMessage(next.question)
    },
    /** The answer is here, or nobody wants it any more. */
    rest() {
      asked = undefined
      wait(idle, stop)
    },
    cancel: (id: number) => thread?.postMessage({ cancel: id } satisfies OcrCancel),
  }
}

/**
 * The reader of pictures in a thread of its own, started when the first picture comes; `start` makes the thread. One
 * picture is read at a time. A thread that dies or falls silent is a ProblemError `internal` that may be tried again,
 * and the next picture gets a new one.
 */
export function createOcrInThread(start: () => Thread): Ocr {
  const thread = createThread(start)
  let questions = 0
  let turn: Promise<unknown> = Promise.resolve()

  const ask = (document: InvoiceDocument, wants: OcrQuestion['wants'], { signal, onProgress }: ReadingOptions) =>
    new Promise<OcrAnswer>((resolve, reject) => {
      questions += 1
      const question: OcrQuestion = { id: questions, document, wants }
      signal.addEventListener('abort', () => {
        thread.cancel(question.id)
        reject(signal.reason)
      })
      const onAnswer = (answer: OcrAnswer) => {
        if (answer.progress) onProgress?.(answer.progress)
        else if (answer.problem) reject(new ProblemError(answer.problem))
        else resolve(answer)
      }
      thread.ask({ question, onAnswer, onLoss: reject })
    }).finally(thread.rest)

  const inTurn: typeof ask = (document, wants, options) => {
    const mine = turn.then(() => {
      options.signal.throwIfAborted()
      return ask(document, wants, options)
    })
    turn = mine.catch(() => undefined)
    return mine
  }

  return {
    source: 'ocr',
    accepts: isOnlyPicture,
    async recognize(document, signal, onPaper, onProgress, onText) {
      const { recognitions = [], papers = [], text } = await inTurn(document, 'invoices', { signal, onProgress })
      for (const paper of papers) onPaper?.(paper)
      if (text) onText?.(text)
      return recognitions
    },
    readText: async (document, options) => (await inTurn(document, 'text', options)).lines ?? [],
  }
}
