import { startEmulatedClouds } from '../emulated-clouds.ts'
import { leavingUpload } from '../soak/leaving-upload.ts'
import { startBareWorkerd } from './bare-workerd.ts'
import { pictureOf } from './picture-of.ts'

/** Megabytes. */
export interface Memory {
  callers: number
  outcomes: Record<string, number>
  /** Of the process before the first call, and the most it held. */
  processAtRest: number
  processAtMost: number
  /** Of JavaScript, buffers included: what an isolate's 128 MB are made of. */
  heapAtRest: number
  heapAtMost: number
}

/** An isolate of Cloudflare's has so much. */
const isolateLimit = 128

export const isTooLarge = ({ heapAtMost, processAtRest, processAtMost }: Memory) =>
  heapAtMost > isolateLimit || processAtMost - processAtRest > isolateLimit

/** Many callers at once with the largest pictures, and a cloud that takes its time. */
export async function memoryOf(callers = 12, megabytes = 6, slow = 500): Promise<Memory> {
  const clouds = await startEmulatedClouds({ faults: { tencent: `slow:${slow}` } })
  const worker = await startBareWorkerd('worker/index.ts', clouds.variables, ['bench'], { isInspected: true })
  try {
    const headers = { authorization: `Bearer ${worker.token}` }
    const url = `${worker.origin}/v1/recognize?product=tencent/VatInvoiceOCR`
    await leavingUpload(url, { headers, body: pictureOf(20_000) })
    const processAtRest = worker.memory()
    const heapAtRest = await worker.heap()
    let [processAtMost, heapAtMost, isOver] = [processAtRest, heapAtRest, false]
    const watch = async () => {
      while (!isOver) {
        processAtMost = Math.max(processAtMost, worker.memory())
        heapAtMost = Math.max(heapAtMost, await worker.heap())
        await new Promise((done) => setTimeout(done, 20))
      }
    }
    const watching = watch()
    const outcomes: Record<string, number> = {}
    const call = async () => {
      const answer = await leavingUpload(url, { headers, body: pictureOf(megabytes * 1024 * 1024 - 10_000) })
      const status = String(answer?.status ?? 'left')
      outcomes[status] = (outcomes[status] ?? 0) + 1
    }
    await Promise.all(Array.from({ length: callers }, call))
    isOver = true
    await watching
    return { callers, outcomes, processAtRest, processAtMost, heapAtRest, heapAtMost }
  } finally {
    await Promise.all([worker.close(), clouds.close()])
  }
}
