import { type OcrFiles, openReader, type Planes, type ReadLines } from './engine.ts'

/** First what the reader is made of, then lines to read, one batch at a time. */
export type LinesQuestion = Pick<OcrFiles, 'runtime' | 'recognize'> | { lines: Planes }

export interface LinesAnswer {
  read?: Planes
  problem?: string
}

let reader: Promise<ReadLines> | undefined

async function answer(question: LinesQuestion): Promise<LinesAnswer> {
  if ('lines' in question) {
    const read = await (await reader)?.(question.lines)
    return read ? { read } : { problem: 'the reader is not open' }
  }
  reader = openReader(question)
  await reader
  // The runtime keeps a hold of what it was made of, but needs it no more: 14 MB.
  question.runtime.transfer(0)
  return {}
}

/** A thread that reads half of the lines. */
globalThis.onmessage = async ({ data }: MessageEvent<LinesQuestion>) => {
  const found = await answer(data).catch((error: unknown): LinesAnswer => ({ problem: String(error) }))
  globalThis.postMessage(found, { transfer: found.read ? [found.read.data.buffer] : [] })
}
