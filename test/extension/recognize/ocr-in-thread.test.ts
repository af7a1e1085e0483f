import { afterEach, expect, it, vi } from 'vitest'
import { createOcrInThread } from '../../../extension/recognize/ocr-in-thread.ts'
import type { OcrAnswer, OcrCancel, OcrQuestion } from '../../../extension/recognize/ocr-thread.ts'

const { signal } = new AbortController()
const picture = { bytes: new Uint8Array([1]), mediaType: 'image/png' } as const
const found = [{ source: 'ocr' as const, invoice: { invoiceNumber: '1', items: [] }, evidence: {} }]

/** Threads that answer as told; what they were asked, and how many were started and ended. */
function threads(answers: (question: OcrQuestion) => Omit<OcrAnswer, 'id'>[]) {
  const seen = { started: 0, ended: 0, asked: [] as number[], cancelled: [] as number[] }
  let last: EventTarget | undefined
  const start = () => {
    seen.started += 1
    const target = new EventTarget()
    last = target
    return Object.assign(target, {
      postMessage(message: OcrQuestion | OcrCancel) {
        if ('cancel' in message) return void seen.cancelled.push(message.cancel)
        seen.asked.push(message.id)
        for (const answer of answers(message))
          target.dispatchEvent(new MessageEvent('message', { data: { id: message.id, ...answer } }))
      },
      terminate() {
        seen.ended += 1
      },
    }) as unknown as Worker
  }
  const die = () => last?.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }))
  return { start, seen, die }
}

afterEach(() => vi.useRealTimers())

it('starts a thread for the first picture, tells how far it is, and ends it after a minute without work', async () => {
  vi.useFakeTimers()
  const { start, seen } = threads(() => [{ progress: { read: 3, found: 9 } }, { recognitions: found }])
  const ocr = createOcrInThread(start)
  expect(seen.started).toBe(0)
  const progress: unknown[] = []
  expect(await ocr.recognize(picture, signal, undefined, (one) => progress.push(one))).toEqual(found)
  expect(progress).toEqual([{ read: 3, found: 9 }])
  await ocr.recognize(picture, signal)
  expect(seen).toMatchObject({ started: 1, ended: 0 })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(seen).toMatchObject({ started: 1, ended: 1 })
})

it('is for pictures and scans, not for drawn pages whose words are known already', () => {
  const { accepts } = createOcrInThread(threads(() => []).start)
  expect(accepts(picture)).toBe(true)
  expect(accepts({ ...picture, adds: 'codes' })).toBe(false)
  expect(accepts({ ...picture, adds: 'nothing' })).toBe(false)
})

it('reads one picture at a time, and the next one when the first was cancelled', async () => {
  const { start, seen } = threads(({ id }) => (id === 1 ? [] : [{ recognitions: found }]))
  const ocr = createOcrInThread(start)
  const controller = new AbortController()
  const first = ocr.recognize(picture, controller.signal)
  const second = ocr.recognize(picture, signal)
  await expect.poll(() => seen.asked).toEqual([1])
  controller.abort(new Error('cancelled'))
  await expect(first).rejects.toThrow('cancelled')
  expect(await second).toEqual(found)
  expect(seen.cancelled).toEqual([1])
})

it('says that a thread died, may be tried again, and reads the next picture in a new one', async () => {
  const { start, seen, die } = threads(({ id }) => (id === 1 ? [] : [{ recognitions: found }]))
  const ocr = createOcrInThread(start)
  const reading = ocr.recognize(picture, signal)
  await expect.poll(() => seen.asked).toEqual([1])
  die()
  await expect(reading).rejects.toMatchObject({ problem: { code: 'internal', retryable: true } })
  expect(await ocr.recognize(picture, signal)).toEqual(found)
  expect(seen).toMatchObject({ started: 2, ended: 1 })
})

it('gives up on a thread that says nothing for a minute', async () => {
  vi.useFakeTimers()
  const { start } = threads(() => [])
  const reading = createOcrInThread(start).recognize(picture, signal)
  const failed = expect(reading).rejects.toMatchObject({ problem: { code: 'internal' } })
  await vi.advanceTimersByTimeAsync(60_000)
  await failed
})

it('passes a problem and the text of a picture on', async () => {
  const lines = [{ text: '合计', box: { x: 0, y: 0, width: 1, height: 1 }, confidence: 1 }]
  const { start } = threads(({ wants }) =>
    wants === 'text' ? [{ lines }] : [{ problem: { code: 'unreadable', retryable: false } }],
  )
  const ocr = createOcrInThread(start)
  expect(await ocr.readText(picture, { signal })).toEqual(lines)
  await expect(ocr.recognize(picture, signal)).rejects.toMatchObject({ problem: { code: 'unreadable' } })
})
