import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { Tally } from '../../test/emulator/call-tally.ts'
import { startBareWorkerd } from '../bench/bare-workerd.ts'
import { pictureOf } from '../bench/picture-of.ts'
import { startEmulatedClouds } from '../emulated-clouds.ts'
import { leavingUpload } from './leaving-upload.ts'

export interface SoakReport {
  requests: number
  /** How they ended: status, or `left`. */
  outcomes: Record<string, number>
  evictions: number
  /** By `<cloud>/<product>`: calls the vendors would bill, and calls the worker counted. */
  billed: Record<string, number>
  counted: Record<string, number>
  /** Megabytes of workerd's process: at rest, and at most. Nobody bounds it here, so it holds what is not collected yet. */
  memoryAtRest: number
  memoryAtMost: number
  /** Megabytes the isolate keeps at most, buffers included: of this it may have 128. */
  heapAtMost: number
}

/** Calls billed are those counted, product by product, and the isolate stays within its 128 MB. */
export const isSound = ({ billed, counted, heapAtMost }: SoakReport) => isSame(billed, counted) && heapAtMost < 128

const isSame = (billed: Record<string, number>, counted: Record<string, number>) =>
  JSON.stringify(sorted(billed)) === JSON.stringify(sorted(counted))

const clients = ['ann', 'bob', 'cid', 'dee', 'eve']
const callers = 10
const faults = [
  'slow:200',
  'slow:2500',
  'slow:9000',
  'reset',
  'truncated',
  'empty',
  'html',
  'drip:1',
  'http503',
  'busy',
]
/** In the cloud's own codes: one it does not know would be the emulator's failure, not the vendor's. */
const vendorFaults = (cloud: string) => ['rate', 'quota', ...(ownFaults[cloud] ?? [])]
const ownFaults: Record<string, string[]> = {
  tencent: ['FailedOperation.EmptyImageError', 'FailedOperation.ImageNoText'],
  baidu: ['216200', '282103'],
}
/** What each product answers, whatever the picture: of a lost reply nobody could tell whether it had found one. */
const samples = {
  'tencent/VatInvoiceOCR': 'e-normal',
  'tencent/RecognizeGeneralInvoice': 'air',
  'tencent/CarInvoiceOCR': 'vehicle',
  'baidu/multiple_invoice': 'e-normal',
  'baidu/vat_invoice': 'digital-normal',
}
type Asked = keyof typeof samples
const products = Object.keys(samples) as Asked[]
const objects = [
  ...clients.map((name) => ({ binding: 'CLIENT_METER', name })),
  ...products.map((name) => ({ binding: 'PRODUCT_METER', name })),
]
const sizes = [20_000, 20_000, 200_000, 200_000, 200_000, 1_000_000, 3_000_000]
/** Milliseconds of a request at most, and after which nothing is running that was sent. */
const deadline = 8000
const heardOut = 30_000

const root = new URL('../../', import.meta.url)
const recorded = (product: Asked): object =>
  JSON.parse(readFileSync(new URL(`test/fixtures/replies/${product}/${samples[product]}.json`, root), 'utf8'))
const oneOf = <Item>(items: readonly Item[]): Item => items[randomInt(items.length)] as Item
const chance = (percent: number) => randomInt(100) < percent
const sorted = (record: Record<string, number>) =>
  Object.entries(record)
    .filter(([, calls]) => calls > 0)
    .toSorted(([first], [second]) => (first < second ? -1 : 1))

/** Pictures at the pace of the limits, with callers who leave, objects put away and clouds that fail at random. */
export async function soak(minutes: number): Promise<SoakReport> {
  const clouds = await startEmulatedClouds({
    replies: Object.fromEntries(products.map((product) => [product, recorded(product)])),
    nextFault: (cloud) => (chance(70) ? undefined : oneOf(chance(60) ? faults : vendorFaults(cloud))),
  })
  const { HUAWEI_AK: _, TENCENT_LEGACY_APPID: __, ...variables } = clouds.variables
  const worker = await startBareWorkerd(
    'test/worker/soak/evictable.ts',
    { ...variables, DEADLINE_MS: String(deadline) },
    clients,
    { isInspected: true },
  )
  const outcomes: Record<string, number> = {}
  const memoryAtRest = worker.memory()
  let [memoryAtMost, heapAtMost, evictions] = [memoryAtRest, 0, 0]
  const until = Date.now() + minutes * 60_000
  const repeated = Array.from({ length: 3 }, () => pictureOf(60_000))

  async function call(): Promise<void> {
    while (Date.now() < until) {
      const client = randomInt(clients.length)
      const body = chance(15) ? oneOf(repeated) : pictureOf(oneOf(sizes))
      const authorization = `Bearer ${worker.tokens[client]}`
      const headers = { authorization, ...(chance(10) && { 'idempotency-key': String(randomInt(20)) }) }
      const product = chance(50) ? `?product=${oneOf(products)}` : ''
      const leaves = chance(25) ? { by: oneOf(['fin', 'reset'] as const), after: randomInt(3000) } : undefined
      const answer = await leavingUpload(`${worker.origin}/v1/recognize${product}`, { headers, body, leaves })
      const outcome = String(answer?.status ?? 'left')
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    }
  }
  async function evict(): Promise<void> {
    while (Date.now() < until) {
      await delay(randomInt(400))
      await fetch(`${worker.origin}/evict?${new URLSearchParams(oneOf(objects))}`, { method: 'POST' })
      evictions += 1
      memoryAtMost = Math.max(memoryAtMost, worker.memory())
    }
  }
  async function watchHeap(): Promise<void> {
    while (Date.now() < until) {
      heapAtMost = Math.max(heapAtMost, await worker.heap())
      await delay(1000)
    }
  }

  try {
    await Promise.all([evict(), watchHeap(), ...Array.from({ length: callers }, call)])
    await delay(heardOut)
    const { billed, counted } = await settled(clouds.addresses.tencent ?? '', worker)
    return {
      requests: Object.values(outcomes).reduce((sum, count) => sum + count, 0),
      outcomes,
      evictions,
      billed,
      counted,
      memoryAtRest,
      memoryAtMost,
      heapAtMost,
    }
  } finally {
    await Promise.all([worker.close(), clouds.close()])
  }
}

/** Both counts once they agree; a report that was lost is made up for by the client's alarm within a minute. */
async function settled(cloud: string, worker: { origin: string; tokens: readonly string[] }) {
  for (let left = 30; ; left -= 1) {
    const tallies = (await (await fetch(`${cloud}/calls`)).json()) as Record<string, Tally>
    const billed = Object.fromEntries(Object.entries(tallies).map(([product, tally]) => [product, tally.billed]))
    const counted = await countedBy(worker)
    if (left === 0 || isSame(billed, counted)) return { billed, counted }
    await delay(2000)
  }
}

/** What the administrator is told, summed up by product. */
async function countedBy({ origin, tokens }: { origin: string; tokens: readonly string[] }) {
  const response = await fetch(`${origin}/v1/usage/all`, { headers: { authorization: `Bearer ${tokens[0]}` } })
  const { calls } = (await response.json()) as { calls: { product: string; calls: number }[] }
  const sums: Record<string, number> = {}
  for (const { product, calls: more } of calls) sums[product] = (sums[product] ?? 0) + more
  return sums
}
