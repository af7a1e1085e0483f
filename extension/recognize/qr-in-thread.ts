import type { Recognition } from '../../shared/recognition.ts'
import type { QrAnswer, QrQuestion } from './qr-thread.ts'
import type { Recognizer } from './recognizer.ts'

/** Milliseconds after which a picture counts as one without a code; noise can keep the search busy for minutes. */
const timeout = 20_000

/** Milliseconds after which a thread without work is ended: it keeps the memory of the largest picture it saw. */
const idle = 2000

/** The part of a thread that is needed here. */
type Thread = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

interface Asked {
  resolve(recognitions: Recognition[]): void
  reject(error: unknown): void
}

/**
 * The QR reader in a thread of its own, started when it is needed and ended when it is idle; `start` makes the thread. A
 * search that takes too long ends with the thread, finds nothing, and the next picture gets a new one.
 */
export function createQrInThread(start: () => Thread): Recognizer {
  let thread: Thread | undefined
  let questions = 0
  let resting: ReturnType<typeof setTimeout> | undefined
  const asked = new Map<number, Asked>()
  const stop = () => {
    thread?.terminate()
    thread = undefined
    for (const { resolve } of asked.values()) resolve([])
    asked.clear()
  }
  const open = () => {
    const opened = start()
    opened.addEventListener('message', ({ data: { id, recognitions, failure } }: MessageEvent<QrAnswer>) => {
      if (recognitions) asked.get(id)?.resolve(recognitions)
      else asked.get(id)?.reject(new Error(failure))
      asked.delete(id)
    })
    return opened
  }
  return {
    source: 'qr',
    accepts: ({ mediaType }) => mediaType === 'image/png' || mediaType === 'image/jpeg',
    async recognize(document, signal) {
      signal.throwIfAborted()
      clearTimeout(resting)
      thread ??= open()
      questions += 1
      const question: QrQuestion = { id: questions, document }
      const late = setTimeout(stop, timeout)
      try {
        return await new Promise<Recognition[]>((resolve, reject) => {
          asked.set(question.id, { resolve, reject })
          thread?.postMessage(question)
        })
      } finally {
        clearTimeout(late)
        clearTimeout(resting)
        if (asked.size === 0) resting = setTimeout(stop, idle)
      }
    },
  }
}
