import type { Cloud, CloudSettings } from './cloud.ts'
import { disturb } from './disturb.ts'
import { type IncomingRequest, readExchange } from './exchange.ts'
import { createFaultSource, parseFault } from './fault.ts'
import { loadFixtureLibrary } from './fixture-library.ts'
import { sampleKeys } from './sample-keys.ts'
import { type Switches, switchesWith } from './switches.ts'
import { createTencent } from './tencent/tencent.ts'

const factories = { tencent: createTencent } as const satisfies Record<string, (settings: CloudSettings) => Cloud>

export type CloudId = keyof typeof factories
export const cloudIds = Object.keys(factories) as CloudId[]

export interface EmulatorOptions extends Partial<Omit<CloudSettings, 'switches'>> {
  switches?: Partial<Switches> | Record<string, string | number>
  /** Faults by cloud, each `kind[:milliseconds][*times]`; the header `x-emulator-fault` asks for one in one request. */
  faults?: Partial<Record<CloudId, string>>
}

type Handler = (request: IncomingRequest) => Promise<Response>

export interface Emulator {
  /** Answers by the request's host: the clouds' own names. Rejects with ConnectionReset when a fault says so. */
  fetch: Handler
  /** Each cloud by itself, whatever the host. */
  clouds: Record<CloudId, Handler>
}

/** The clouds in one process: no network, no account, the same answers as over loopback. */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const settings: CloudSettings = {
    now: Date.now,
    keys: sampleKeys,
    fixtures: loadFixtureLibrary(),
    replies: {},
    download: (url, signal) => fetch(url, { signal }),
    ...options,
    switches: switchesWith(options.switches),
  }
  const services = cloudIds.map((id) => ({ id, cloud: factories[id](settings) }))
  const handlers = services.map(({ id, cloud }) => [id, handlerOf(cloud, options.faults?.[id])] as const)
  const clouds = Object.fromEntries(handlers) as Record<CloudId, Handler>
  return {
    clouds,
    async fetch(request) {
      const { hostname } = new URL(request.url)
      const owner = services.find(({ cloud }) => cloud.owns(hostname))
      return owner ? clouds[owner.id](request) : new Response(`No emulated cloud at ${hostname}`, { status: 502 })
    },
  }
}

function handlerOf(cloud: Cloud, fault: string | undefined): Handler {
  const nextFault = createFaultSource(fault === undefined ? undefined : parseFault(fault))
  return async (request) => {
    const asked = request.headers.get('x-emulator-fault')
    const current = asked === null ? nextFault() : parseFault(asked)
    const exchange = await readExchange(request, cloud.publicName)
    return disturb(() => cloud.answer(exchange, current), current, request.signal)
  }
}
