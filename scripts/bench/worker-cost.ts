import { randomBytes } from 'node:crypto'
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

const rounds = 30

/**
 * Each number is the least of many rounds, because what else a machine does only ever adds, less what receiving the same
 * body and answering at once takes.
 */
async function costOf(kilobytes: number, worker: { origin: string; token: string }): Promise<Cost> {
  const body = pictureOf(kilobytes * 1024)
  const call = async (path: string, more: Record<string, string> = {}) => {
    body.set(randomBytes(4), body.length - 20)
    const headers = { authorization: `Bearer ${worker.token}`, ...more }
    const started = performance.now()
    const response = await fetch(`${worker.origin}${path}`, { method: 'POST', headers, body })
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status} ${await response.text()}`)
    await response.arrayBuffer()
    return performance.now() - started
  }
  const calls = {
    none: () => call('/floor?times=0'),
    floor: () => call('/floor?times=4'),
    signed: () => call('/signed?times=4'),
    whole: () => call('/v1/recognize'),
    hopping: () => call('/v1/recognize', { 'x-hops': 'yes' }),
  }
  const best = { none: Infinity, floor: Infinity, signed: Infinity, whole: Infinity, hopping: Infinity }
  for (let round = 0; round < rounds; round += 1)
    for (const work of Object.keys(calls) as (keyof typeof calls)[])
      best[work] = Math.min(best[work], await calls[work]())
  const floor = (best.floor - best.none) / 4
  const signed = (best.signed - best.none) / 4
  const whole = best.whole - best.none
  return {
    kilobytes,
    floor: rounded(floor),
    signed: rounded(signed),
    whole: rounded(whole),
    hopping: rounded(best.hopping - best.none),
    sdk: rounded(await sdkMilliseconds(body)),
    signedToFloor: rounded(signed / floor),
    wholeToFloor: rounded(whole / floor),
  }
}
