import type { PDFWorker } from 'pdfjs-dist'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPdfThreads } from '../../../extension/prepare/pdf-threads.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Threads as pdf.js makes them, and those of them that were ended. */
function startedThreads() {
  const ended: PDFWorker[] = []
  const start = () => {
    const thread = { destroy: () => void ended.push(thread) } as unknown as PDFWorker
    return thread
  }
  return { ended, start }
}

test('one file after the other is read in the same thread', () => {
  const { start } = startedThreads()
  const threads = createPdfThreads(1000)
  const first = threads.take(start)
  threads.giveBack(first)
  expect(threads.take(start)).toBe(first)
})

test('two files at once have a thread each, and one of them stays', () => {
  const { ended, start } = startedThreads()
  const threads = createPdfThreads(1000)
  const [one, other] = [threads.take(start), threads.take(start)]
  expect(other).not.toBe(one)
  threads.giveBack(one)
  threads.giveBack(other)
  expect(ended).toEqual([one])
})

test('a thread without a file is ended after its time, one with a file is not', () => {
  const { ended, start } = startedThreads()
  const threads = createPdfThreads(1000)
  const thread = threads.take(start)
  threads.giveBack(thread)
  vi.advanceTimersByTime(999)
  expect(threads.take(start)).toBe(thread)
  vi.advanceTimersByTime(5000)
  expect(ended).toEqual([])
  threads.giveBack(thread)
  vi.advanceTimersByTime(1000)
  expect(ended).toEqual([thread])
  expect(threads.take(start)).not.toBe(thread)
})
