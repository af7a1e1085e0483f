import { readFileSync } from 'node:fs'
import { sampleKeys } from '../../test/emulator/sample-keys.ts'
import type { LocalWorker } from '../demo/worker.ts'
import { startEmulatedClouds } from '../emulated-clouds.ts'
import { type BareWorker, startBareWorkerd } from './bare-workerd.ts'
import { pictureOf } from './picture-of.ts'
import { startQuickCloud } from './quick-cloud.ts'

const root = new URL('../../', import.meta.url)
const product = 'tencent/VatInvoiceOCR'
const recorded: object = JSON.parse(
  readFileSync(new URL(`test/fixtures/replies/${product}/e-normal.json`, root), 'utf8'),
)

type Uploadable = Pick<LocalWorker, 'origin' | 'token'>

export interface Throughput {
  /**
   * Requests per second: the worker, the least that reserves, signs, sends and settles, a bare handler that sends what it
   * reads to the same cloud, and one that only reads.
   */
  worker: number
  least: number
  relay: number
  bare: number
  workerToBare: number
  /** No worker that keeps the promises can have more. */
  leastToBare: number
  /** Milliseconds of processor a request, the whole of workerd. */
  workerCpu: number
  leastCpu: number
  relayCpu: number
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

/**
 * Requests per second at 100 KB, sixteen at a time, before a cloud that answers at once. All take turns by the second, so
 * that what else the machine does slows them alike.
 */
export async function throughput(seconds = 4): Promise<Throughput> {
  const limits = JSON.stringify({ [product]: { ratePerSecond: 1_000_000 } })
  const cloud = await startQuickCloud(recorded)
  const worker = await startBareWorkerd('worker/index.ts', { ...keysOf(cloud.origin), LIMITS: limits })
  const least = await startBareWorkerd('test/worker/bench/least.ts', { CLOUD: cloud.origin })
  const bare = await startBareWorkerd('test/worker/bench/bare.ts', { CLOUD: cloud.origin })
  try {
    const loads = [
      loadOf(worker, `/v1/recognize?product=${product}`),
      loadOf(least, '/'),
      loadOf(bare, '/relay'),
      loadOf(bare, '/'),
    ] as const
    for (const { ask } of loads) await ask(1)
    for (let second = 0; second < seconds; second += 1) for (const { measure } of loads) await measure()
    const [ours, kept, sent, read] = loads
    return {
      ...{ worker: ours.done() / seconds, least: kept.done() / seconds },
      ...{ relay: sent.done() / seconds, bare: read.done() / seconds },
      ...{ workerToBare: rounded(ours.done() / read.done()), leastToBare: rounded(kept.done() / read.done()) },
      ...{ workerCpu: ours.cpu(), leastCpu: kept.cpu(), relayCpu: sent.cpu(), bareCpu: read.cpu() },
    }
  } finally {
    await Promise.all([worker.close(), least.close(), bare.close(), cloud.close()])
  }
}

const rounded = (value: number) => Math.round(value * 100) / 100

function keysOf(endpoint: string) {
  const [key] = sampleKeys.tencent
  if (!key) throw new Error('the emulator knows no keys')
  return { TENCENT_SECRET_ID: key.secretId, TENCENT_SECRET_KEY: key.secretKey, TENCENT_ENDPOINT: endpoint }
}

/** One worker's share: the first second is not measured, as an isolate compiles what it runs and connections are made. */
function loadOf(worker: BareWorker, path: string) {
  let [done, cpu] = [0, 0]
  return {
    ask: (seconds: number) => asked(worker, path, seconds),
    async measure(): Promise<void> {
      const before = worker.cpu()
      done += await asked(worker, path, 1)
      cpu += worker.cpu() - before
    },
    done: () => done,
    cpu: () => rounded(cpu / done),
  }
}

async function asked(worker: BareWorker, path: string, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000
  let done = 0
  const ask = async () => {
    while (performance.now() < until) if ((await post(worker, path, pictureOf(100 * 1024))) === 200) done += 1
  }
  await Promise.all(Array.from({ length: 16 }, ask))
  return done
}

/** As many pictures at once as given, through a product of ten calls a second that refuses the eleventh. */
export async function burst(pictures = 100): Promise<Burst> {
  let refused = 0
  const clouds = await startEmulatedClouds({
    replies: { [product]: recorded },
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

const recognize = (worker: Uploadable, body: Uint8Array<ArrayBuffer>) =>
  post(worker, `/v1/recognize?product=${product}`, body)

async function post({ origin, token }: Uploadable, path: string, body: Uint8Array<ArrayBuffer>): Promise<number> {
  const headers = { authorization: `Bearer ${token}` }
  const response = await fetch(`${origin}${path}`, { method: 'POST', headers, body })
  await response.arrayBuffer()
  return response.status
}
