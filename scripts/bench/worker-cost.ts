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
  /** Everything the worker does, but for the vendor. */
  whole: number
  /** The vendor's own SDK building the same signed request in Node. */
  sdk: number
  signedToFloor: number
  wholeToFloor: number
}

const entrypoint = fileURLToPath(new URL('../../test/worker/bench/measured.ts', import.meta.url))
const sizes = [100, 1024, 6 * 1024]
const median = (values: number[]) =>
  values.toSorted((first, second) => first - second)[Math.floor(values.length / 2)] ?? 0
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

async function costOf(kilobytes: number, worker: { origin: string; token: string }): Promise<Cost> {
  const body = pictureOf(kilobytes * 1024)
  const call = async (work: string, times: number) => {
    const started = performance.now()
    const headers = { authorization: `Bearer ${worker.token}` }
    const response = await fetch(`${worker.origin}/${work}?times=${times}`, { method: 'POST', headers, body })
    if (!response.ok) throw new Error(`${work}: HTTP ${response.status} ${await response.text()}`)
    return performance.now() - started
  }
  const times = kilobytes > 2000 ? 8 : 20
  /** The difference between many and none takes sending and receiving out. */
  const once = async (work: string) => ((await call(work, times)) - (await call(work, 0))) / times
  for (const work of ['floor', 'signed', 'whole']) await call(work, 3)
  const rounds = { floor: [] as number[], signed: [] as number[], whole: [] as number[] }
  for (let round = 0; round < 5; round += 1)
    for (const work of ['floor', 'signed', 'whole'] as const) rounds[work].push(await once(work))
  const [floor, signed, whole] = [median(rounds.floor), median(rounds.signed), median(rounds.whole)]
  return {
    kilobytes,
    floor: rounded(floor),
    signed: rounded(signed),
    whole: rounded(whole),
    sdk: rounded(await sdkMilliseconds(body)),
    signedToFloor: rounded(signed / floor),
    wholeToFloor: rounded(whole / floor),
  }
}
