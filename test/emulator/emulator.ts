import { createBaidu } from './baidu/baidu.ts'
import { loadBureau } from './bureau.ts'
import { createCallTally, type Tally } from './call-tally.ts'
import type { Answer, Cloud, CloudSettings } from './cloud.ts'
import { disturb, isRefusedOnTheWay } from './disturb.ts'
import { type IncomingRequest, readExchange } from './exchange.ts'
import { createFaultSource, isKnownFault, knownFault, parseFault } from './fault.ts'
import { loadFixtureLibrary } from './fixture-library.ts'
import { createHuawei } from './huawei/huawei.ts'
import { sampleKeys } from './sample-keys.ts'
import { type Switches, switchesWith } from './switches.ts'
import { createTencent } from './tencent/tencent.ts'
import { createTencentLegacy } from './tencent-legacy/tencent-legacy.ts'
import { createVision } from './vision/vision.ts'

const factories = {
  tencent: createTencent,
  'tencent-legacy': createTencentLegacy,
  huawei: createHuawei,
  baidu: createBaidu,
  vision: createVision,
} as const satisfies Record<string, (settings: CloudSettings) => Cloud>

export type CloudId = keyof typeof factories
export const cloudIds = Object.keys(factories) as CloudId[]

export interface EmulatorOptions extends Partial<Omit<CloudSettings, 'switches'>> {
  switches?: Partial<Switches> | Record<string, string | number>
  /** Faults by cloud, each `kind[:milliseconds][*times]`; the header `x-emulator-fault` asks for one in one request. */
  faults?: Partial<Record<CloudId, string>>
  /** Told of every answer of a cloud, before a fault in transport touches it. */
  onAnswer?: (cloud: CloudId, answer: Answer) => void
  /** A fault for the next request, in the same words; the cloud's own fault when it gives none. */
  nextFault?: (cloud: CloudId) => string | undefined
}

export type Handler = (request: IncomingRequest) => Promise<Response>

export interface Emulator {
  /** Answers by the request's host: the clouds' own names. Rejects with ConnectionReset when a fault says so. */
  fetch: Handler
  /** Each cloud by itself, whatever the host. */
  clouds: Record<CloudId, Handler>
  /** Calls so far by `<cloud>/<product>`; over the network `GET /calls` of any cloud tells them. */
  calls: () => Record<string, Tally>
}

/** The clouds in one process: no network, no account, the same answers as over loopback. Throws on a wrong option. */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const settings: CloudSettings = {
    now: Date.now,
    keys: sampleKeys,
    fixtures: options.fixtures ?? loadFixtureLibrary(),
    bureau: options.bureau ?? loadBureau(),
    replies: {},
    download: (url, signal) => fetch(url, { signal }),
    ...options,
    switches: switchesWith(options.switches),
  }
  const services = cloudIds.map((id) => ({ id, cloud: factories[id](settings) }))
  checkReplies(settings.replies, services)
  const tally = createCallTally()
  const handlers = services.map(({ id, cloud }) => [id, handlerOf(id, cloud, options, tally)] as const)
  const clouds = Object.fromEntries(handlers) as Record<CloudId, Handler>
  return {
    clouds,
    calls: tally.all,
    async fetch(request) {
      const { hostname } = new URL(request.url)
      const owner = services.find(({ cloud }) => cloud.owns(hostname))
      return owner ? clouds[owner.id](request) : new Response(`No emulated cloud at ${hostname}`, { status: 502 })
    },
  }
}

function checkReplies(replies: CloudSettings['replies'], services: readonly { id: CloudId; cloud: Cloud }[]): void {
  const known = services.flatMap(({ id, cloud }) => cloud.products.map((product) => `${id}/${product}`))
  const unknown = Object.keys(replies).find((product) => !known.includes(product))
  if (unknown !== undefined) throw new Error(`No such product: ${unknown}. Known: ${known.join(', ')}`)
}

function handlerOf(
  id: CloudId,
  cloud: Cloud,
  { faults, onAnswer, nextFault }: EmulatorOptions,
  tally: ReturnType<typeof createCallTally>,
): Handler {
  const chosen = faults?.[id]
  const source = createFaultSource(chosen === undefined ? undefined : knownFault(chosen, cloud.codes))
  const next = () => {
    const wanted = nextFault?.(id)
    return wanted === undefined ? source() : knownFault(wanted, cloud.codes)
  }
  return async (request) => {
    if (request.method === 'GET' && new URL(request.url).pathname === '/calls') return Response.json(tally.all())
    const asked = request.headers.get('x-emulator-fault')
    if (asked !== null && !isKnownFault(asked, cloud.codes))
      return new Response(`No such fault: ${asked}`, { status: 400 })
    const fault = asked === null ? next() : parseFault(asked)
    const given = await cloud.answer(await readExchange(request, cloud.publicName), fault)
    tally.count(`${id}/${given.product}`, cloud.bills(given) && !isRefusedOnTheWay(fault))
    onAnswer?.(id, given)
    return disturb(responseOf(given), fault, request.signal)
  }
}

function responseOf({ status, body, headers }: Answer): Response {
  if (typeof body === 'string') return new Response(body, { status, ...(headers && { headers }) })
  return Response.json(body, { status, ...(headers && { headers }) })
}
