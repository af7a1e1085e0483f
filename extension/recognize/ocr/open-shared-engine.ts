import { type OcrEngine, type OcrFiles, openEngine, type ReadLines } from './engine.ts'
import type { LinesAnswer, LinesQuestion } from './lines-thread.ts'
import { createReaderPool } from './reader-pool.ts'

/** GB of memory from which a second copy of the runtime is no burden; browsers that do not tell have enough. */
const enoughMemory = 4
const isRoomy = ({ hardwareConcurrency, deviceMemory = enoughMemory }: Navigator & { deviceMemory?: number }) =>
  hardwareConcurrency > 1 && deviceMemory >= enoughMemory

/** Batches the second thread has in hand: one to read, and the next, since this one hears of an answer only between two of its own. */
const inHand = 2

/** A reader in a thread of its own, which ends with the one it was started in. Rejects when it cannot be opened. */
async function startReader({ runtime, recognize }: OcrFiles): Promise<ReadLines> {
  const thread = new Worker(new URL('./lines-thread.ts', import.meta.url), { type: 'module' })
  const asked: { resolve(answer: LinesAnswer): void; reject(error: Error): void }[] = []
  thread.onmessage = ({ data }: MessageEvent<LinesAnswer>) => asked.shift()?.resolve(data)
  thread.onerror = ({ message }) => {
    for (const { reject } of asked.splice(0)) reject(new Error(message))
  }
  const ask = (question: LinesQuestion, transfer: Transferable[] = []) =>
    new Promise<LinesAnswer>((resolve, reject) => {
      asked.push({ resolve, reject })
      thread.postMessage(question, transfer)
    })
  // Nobody here needs it any more.
  const opened = await ask({ runtime, recognize }, [runtime])
  if (opened.problem) throw new Error(opened.problem)
  return async (lines) => {
    const { read, problem } = await ask({ lines })
    if (!read) throw new Error(problem)
    return read
  }
}

/** The engine, its lines shared by a second thread where the machine has cores and memory for it. */
export async function openSharedEngine(files: OcrFiles): Promise<OcrEngine> {
  const engine = await openEngine(files)
  if (!isRoomy(navigator)) {
    files.runtime.transfer(0)
    return engine
  }
  const pool = createReaderPool(engine.recognize)
  const share = (reader: ReadLines) => {
    for (let place = 0; place < inHand; place += 1) pool.add(reader)
  }
  // It opens while lines are looked for; where it cannot be opened, one thread reads all of them.
  startReader(files).then(share, () => undefined)
  return { ...engine, recognize: pool.read, atOnce: 1 + inHand }
}
