import { randomBytes } from 'node:crypto'
import { startEmulatedClouds } from '../emulated-clouds.ts'
import { type BareWorker, startBareWorkerd } from './bare-workerd.ts'
import { pictureOf } from './picture-of.ts'
import { sdkMilliseconds } from './sdk-cost.ts'
import { upload } from './upload.ts'

/** Milliseconds for one picture of one size. */
export interface Cost {
  kilobytes: number
  /** One native SHA-256 and one native base64 of the same bytes. */
  floor: number
  /** What a vendor's signature wants at the least: the base64 where it is sent from, and the SHA-256 of that. */
  least: number
  /** Building and signing the call for a picture that is all there. */
  signed: number
  /** What the worker adds to a picture arriving at a gigabit a second; below zero where it is quicker than reading it whole. */
  whole: number
  /** The same for a picture that arrives at once. */
  atOnce: number
  /** As `whole`, with its hops to the meter and the replays. */
  hopping: number
  /** The vendor's own SDK building the same signed request in Node. */
  sdk: number
  wholeToFloor: number
  atOnceToFloor: number
  leastToFloor: number
  /** Milliseconds of processor a picture at once, receiving included, without what the meters' objects take. */
  cpu: number
}

/** A picture of a megabyte or more may cost one and a half times the floor, and less than building the call by the SDK. */
export const isTooDear = ({ kilobytes, wholeToFloor, whole, sdk }: Cost) =>
  kilobytes >= 1024 && (wholeToFloor > 1.5 || whole >= sdk)

const sizes = [100, 1024, 3 * 1024, 6 * 1024]
/** Bytes a millisecond of a gigabit a second: faster than any office's way to the cloud. */
const gigabit = 125_000
const rounds = 30
/** Before that: until V8 has compiled what an isolate runs all day, half of what is measured is its interpreter. */
const roundsToWarmUp = 100
/** So many pictures are measured together, so many times: what is collected as garbage belongs to them. */
const together = 10
const times = 5
const rounded = (value: number) => Math.round(value * 100) / 100

/** What the worker costs by itself, in workerd, beside the least it could and beside the vendor's SDK. */
export async function workerCost(): Promise<Cost[]> {
  const clouds = await startEmulatedClouds()
  const fast = JSON.stringify({ 'tencent/VatInvoiceOCR': { ratePerSecond: 1_000_000 } })
  const worker = await startBareWorkerd('test/worker/bench/measured.ts', { ...clouds.variables, LIMITS: fast })
  try {
    const costs: Cost[] = []
    for (const kilobytes of sizes) costs.push(await costOf(kilobytes, worker))
    return costs
  } finally {
    await worker.close()
    await clouds.close()
  }
}

/**
 * Each number is the least of many rounds, because what else a machine does only ever adds, less what it takes to receive
 * the same body, sent alike, and to answer at once.
 */
async function costOf(kilobytes: number, { origin, token, cpu }: BareWorker): Promise<Cost> {
  const body = pictureOf(kilobytes * 1024)
  const call = (path: string, pace?: number, more: Record<string, string> = {}) => {
    body.set(randomBytes(4), body.length - 20)
    return upload(`${origin}${path}`, { headers: { authorization: `Bearer ${token}`, ...more }, body, pace })
  }
  const calls = {
    none: () => call('/floor?times=0', gigabit),
    noneAtOnce: () => call('/floor?times=0'),
    floor: () => call('/floor?times=4'),
    least: () => call('/least?times=4'),
    signed: () => call('/signed?times=4'),
    whole: () => call('/v1/recognize', gigabit),
    hopping: () => call('/v1/recognize', gigabit, { 'x-hops': 'yes' }),
    atOnce: () => call('/v1/recognize'),
  }
  const best = Object.fromEntries(Object.keys(calls).map((name) => [name, Infinity])) as Record<
    keyof typeof calls,
    number
  >
  for (let round = 0; round < roundsToWarmUp; round += 1) await calls.atOnce()
  let used = Infinity
  for (let time = 0; time < times; time += 1) {
    const before = cpu()
    for (let round = 0; round < together; round += 1) await calls.atOnce()
    used = Math.min(used, cpu() - before)
  }
  for (let round = 0; round < rounds; round += 1)
    for (const work of Object.keys(calls) as (keyof typeof calls)[])
      best[work] = Math.min(best[work], await calls[work]())
  const floor = (best.floor - best.noneAtOnce) / 4
  const least = (best.least - best.noneAtOnce) / 4
  const whole = best.whole - best.none
  const atOnce = best.atOnce - best.noneAtOnce
  return {
    kilobytes,
    floor: rounded(floor),
    least: rounded(least),
    signed: rounded((best.signed - best.noneAtOnce) / 4),
    whole: rounded(whole),
    atOnce: rounded(atOnce),
    hopping: rounded(best.hopping - best.none),
    sdk: rounded(await sdkMilliseconds(body)),
    wholeToFloor: rounded(whole / floor),
    atOnceToFloor: rounded(atOnce / floor),
    leastToFloor: rounded(least / floor),
    cpu: rounded(used / together),
  }
}
