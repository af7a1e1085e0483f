import type { Tried } from '../../shared/api/problem.ts'
import { notify } from '../forward/notify.ts'
import type { Pace } from '../meter/pace.ts'
import type { createBytesInFlight } from '../receive/bytes-in-flight.ts'
import type { AppContext, Surroundings } from '../request/context.ts'
import type { Rest } from '../route/rest.ts'
import type { Speeds } from '../route/speeds.ts'
import type { Settings } from '../settings/settings.ts'
import { recognizedSchema } from './recognized.ts'
import { createRequestMeter } from './request-meter.ts'

/**
 * A call that was sent is heard out for some deadlines, to know whether it is billed, but for so many milliseconds at
 * most: Cloudflare gives a request 30 s after its caller has gone.
 */
const deadlinesHeardOut = 4
const heardOutAtMost = 29_000

/** What one isolate remembers from request to request. */
interface Kept {
  rest: Rest
  speeds: Speeds
  pace: Pace
  bytesInFlight: ReturnType<typeof createBytesInFlight>
}

export type Around = Surroundings & Kept

export function toolsFor(context: AppContext, settings: Settings, around: Around) {
  const { fetch, now, sleep, rest, speeds, pace } = around
  const { concurrent, replays, deadline, budget, webhook } = settings
  const until = now() + deadline
  const signal = AbortSignal.timeout(deadline)
  const listening = AbortSignal.timeout(Math.min(deadlinesHeardOut * deadline, heardOutAtMost))
  const unsent = AbortSignal.any([signal, context.req.raw.signal])
  const client = context.get('client')
  const waitUntil = (work: Promise<unknown>) => context.executionCtx.waitUntil(work)
  const meter = createRequestMeter({
    replySchema: recognizedSchema,
    ...{ bindings: context.env, client, concurrent, budget, pace, now, sleep, until, unsent, replays, waitUntil },
    onReached(shares) {
      if (webhook) for (const share of shares) waitUntil(notify(webhook, share, fetch))
    },
  })
  const { measure } = context.get('stopwatch')
  const tried: Tried[] = []
  return {
    fetch,
    now,
    random: Math.random,
    sleep,
    signal,
    listening,
    unsent,
    until,
    measure,
    rest,
    speeds,
    meter,
    tried,
    waitUntil,
  }
}
