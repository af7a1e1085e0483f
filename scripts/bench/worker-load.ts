import { readFileSync } from 'node:fs'
import type { LocalWorker } from '../demo/worker.ts'
import { startEmulatedClouds } from '../emulated-clouds.ts'
import { type BareWorker, startBareWorkerd } from './bare-workerd.ts'
import { pictureOf } from './picture-of.ts'

const root = new URL('../../', import.meta.url)
const product = 'tencent/VatInvoiceOCR'
const recorded: unknown = JSON.parse(
  readFileSync(new URL(`test/fixtures/replies/${product}/e-normal.json`, root), 'utf8'),
)

type Uploadable = Pick<LocalWorker, 'origin' | 'token'>

export interface Throughput {
  /** Requests per second. */
  worker: number
  bare: number
  /** Milliseconds of processor a request, the whole of workerd. */
  workerCpu: number
  bareCpu: number
}

export interface Burst {
  pictures: number
  succeeded: number
  /** Calls the vendor refused because they came too fast. */
  refused: number
  seconds: number
  /** The same number at exactly the vendor's rate. */
  ideal: number
}

/** Requests per second at 100 KB, sixteen at a time: the worker with the emulator behind it, and a bare hono handler. */
export async function throughput(seconds = 4): Promise<Throughput> {
  const limits = JSON.stringify({ [product]: { ratePerSecond: 1_000_000 } })
  const clouds = await startEmulatedClouds({
    replies: { [product]: recorded as object },
    switches: { 'tencent.rate': 'off' },
  })
  const worker = await startBareWorkerd('worker/index.ts', { ...clouds.variables, LIMITS: limits })
  const bare = await startBareWorkerd('test/worker/bench/bare.ts', {})
  try {
    const [ours, least] = [await load(worker, seconds), await load(bare, seconds)]
    return { worker: ours.perSecond, bare: least.perSecond, workerCpu: ours.cpu, bareCpu: least.cpu }
  } finally {
    await Promise.all([worker.close(), bare.close(), clouds.close()])
  }
}

async function load(worker: BareWorker, seconds: number): Promise<{ perSecond: number; cpu: number }> {
  const before = worker.cpu()
  const until = performance.now() + seconds * 1000
  let done = 0
  const ask = async () => {
    while (performance.now() < until) if ((await recognize(worker, pictureOf(100 * 1024))) === 200) done += 1
  }
  await Promise.all(Array.from({ length: 16 }, ask))
  return { perSecond: Math.round(done / seconds), cpu: Math.round(((worker.cpu() - before) / done) * 100) / 100 }
}

/** As many pictures at once as given, through a product of ten calls a second that refuses the eleventh. */
export async function burst(pictures = 100): Promise<Burst> {
  let refused = 0
  const clouds = await startEmulatedClouds({
    replies: { [product]: recorded as object },
    onAnswer: (_, { code }) => {
      if (code.startsWith('RequestLimitExceeded')) refused += 1
    },
  })
  const worker = await startBareWorkerd('worker/index.ts', {
    ...clouds.variables,
    CONCURRENT: String(pictures),
    DEADLINE_MS: '28000',
  })
  try {
    const started = performance.now()
    const statuses = await Promise.all(Array.from({ length: pictures }, () => recognize(worker, pictureOf(20 * 1024))))
    const seconds = Math.round((performance.now() - started) / 100) / 10
    const succeeded = statuses.filter((status) => status === 200).length
    return { pictures, succeeded, refused, seconds, ideal: pictures / 10 }
  } finally {
    await Promise.all([worker.close(), clouds.close()])
  }
}

async function recognize({ origin, token }: Uploadable, body: Uint8Array<ArrayBuffer>): Promise<number> {
  const headers = { authorization: `Bearer ${token}` }
  const response = await fetch(`${origin}/v1/recognize?product=${product}`, { method: 'POST', headers, body })
  await response.arrayBuffer()
  return response.status
}
