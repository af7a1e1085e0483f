import { fileURLToPath } from 'node:url'
import { startLocalWorker } from '../demo/worker.ts'
import { startEmulatedClouds } from '../emulated-clouds.ts'
import { pictureOf } from './picture-of.ts'
import { sdkMilliseconds } from './sdk-cost.ts'

/** Milliseconds for one picture of one size. */
export interface Cost {
  kilobytes: number
  /** One native SHA-256 and one native base64 of the same bytes. */
  floor: number
  /** Building and signing the call. */
  signed: number
  /** Everything the worker does itself, from the request to the reply. */
  whole: number
  /** The same with its hops to the meter and the replay cache. */
  hopping: number
  /** The vendor's own SDK building the same signed request in Node. */
  sdk: number
  signedToFloor: number
  wholeToFloor: number
}

const entrypoint = fileURLToPath(new URL('../../test/worker/bench/measured.ts', import.meta.url))
const sizes = [100, 1024, 6 * 1024]
const rounded = (value: number) => Math.round(value * 100) / 100

/** What the worker costs by itself, in workerd, beside the least it could and beside the vendor's SDK. */
export async function workerCost(): Promise<Cost[]> {
  const clouds = await startEmulatedClouds()
  const fast = JSON.stringify({ 'tencent/VatInvoiceOCR': { ratePerSecond: 1_000_000 } })
  const worker = await startLocalWorker({ ...clouds.variables, LIMITS: fast }, { entrypoint })
  try {
    const costs: Cost[] = []
    for (const kilobytes of sizes) costs.push(await costOf(kilobytes, worker))
    return costs
  } finally {
    await worker.close()
    await clouds.close()
  }
}

const works = ['floor', 'signed', 'whole', 'hopping'] as const
const rounds = 10

async function costOf(kilobytes: number, worker: { origin: string; token: string }): Promise<Cost> {
  const body = pictureOf(kilobytes * 1024)
  const headers = { authorization: `Bearer ${worker.token}` }
  const call = async (work: string, times: number) => {
    const started = performance.now()
    const response = await fetch(`${worker.origin}/${work}?times=${times}`, { method: 'POST', headers, body })
    if (!response.ok) throw new Error(`${work}: HTTP ${response.status} ${await response.text()}`)
    return performance.now() - started
  }
  const times = kilobytes > 2000 ? 5 : 20
  const best = { none: Infinity, floor: Infinity, signed: Infinity, whole: Infinity, hopping: Infinity }
  // Rounds, each with all of them, and the least of each: what else the machine does only ever adds.
  for (let round = 0; round < rounds; round += 1) {
    best.none = Math.min(best.none, await call('floor', 0))
    for (const work of works) best[work] = Math.min(best[work], await call(work, times))
  }
  const once = (work: (typeof works)[number]) => rounded((best[work] - best.none) / times)
  return {
    kilobytes,
    floor: once('floor'),
    signed: once('signed'),
    whole: once('whole'),
    hopping: once('hopping'),
    sdk: rounded(await sdkMilliseconds(body)),
    signedToFloor: rounded(once('signed') / once('floor')),
    wholeToFloor: rounded(once('whole') / once('floor')),
  }
}
