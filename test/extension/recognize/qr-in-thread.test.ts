import { afterEach, expect, it, vi } from 'vitest'
import { createQrInThread } from '../../../extension/recognize/qr-in-thread.ts'
import type { QrAnswer, QrQuestion } from '../../../extension/recognize/qr-thread.ts'

const { signal } = new AbortController()
const picture = { bytes: new Uint8Array([1]), mediaType: 'image/png' } as const
const found = [{ source: 'qr' as const, invoice: { invoiceNumber: '1', items: [] }, evidence: {} }]

/** Threads that answer as told, and how many were started and ended. */
function threads(answer: (question: QrQuestion) => Omit<QrAnswer, 'id'> | undefined) {
  const counts = { started: 0, ended: 0 }
  const start = () => {
    counts.started += 1
    const target = new EventTarget()
    return Object.assign(target, {
      postMessage(question: QrQuestion) {
        const answered = answer(question)
        if (answered) target.dispatchEvent(new MessageEvent('message', { data: { id: question.id, ...answered } }))
      },
      terminate() {
        counts.ended += 1
      },
    }) as unknown as Worker
  }
  return { start, counts }
}

afterEach(() => vi.useRealTimers())

it('starts one thread when the first picture comes, and keeps it for the next', async () => {
  const { start, counts } = threads(() => ({ recognitions: found }))
  const qr = createQrInThread(start)
  expect(counts.started).toBe(0)
  expect(await qr.recognize(picture, signal)).toEqual(found)
  await qr.recognize(picture, signal)
  expect(counts).toEqual({ started: 1, ended: 0 })
})

it('passes a failure of the reader on', async () => {
  const qr = createQrInThread(threads(() => ({ failure: 'out of memory' })).start)
  await expect(qr.recognize(picture, signal)).rejects.toThrow('out of memory')
})

it('gives a search up that takes too long, and reads the next picture in a new thread', async () => {
  vi.useFakeTimers()
  let stuck = true
  const { start, counts } = threads(() => (stuck ? undefined : { recognitions: found }))
  const qr = createQrInThread(start)
  const searching = qr.recognize(picture, signal)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await searching).toEqual([])
  stuck = false
  expect(await qr.recognize(picture, signal)).toEqual(found)
  expect(counts).toEqual({ started: 2, ended: 1 })
})

it('gives the memory of its thread back when no picture comes for a while', async () => {
  vi.useFakeTimers()
  const { start, counts } = threads(() => ({ recognitions: found }))
  const qr = createQrInThread(start)
  await qr.recognize(picture, signal)
  await vi.advanceTimersByTimeAsync(1500)
  await qr.recognize(picture, signal)
  await vi.advanceTimersByTimeAsync(1500)
  expect(counts).toEqual({ started: 1, ended: 0 })
  await vi.advanceTimersByTimeAsync(500)
  expect(counts).toEqual({ started: 1, ended: 1 })
  expect(await qr.recognize(picture, signal)).toEqual(found)
  expect(counts).toEqual({ started: 2, ended: 1 })
})
