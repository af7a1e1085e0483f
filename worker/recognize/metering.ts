import type * as v from 'valibot'
import { notify } from '../forward/notify.ts'
import type { Pace } from '../meter/pace.ts'
import type { AppContext, Surroundings } from '../request/context.ts'
import type { Settings } from '../settings/settings.ts'
import type { RequestMeter } from './metered-request.ts'
import { createRequestMeter } from './request-meter.ts'
import { tellFailure } from './told-failure.ts'

/**
 * A call that was sent is heard out for some deadlines, to know whether it is billed, but for so many milliseconds at
 * most: Cloudflare gives a request 30 s after its caller has gone.
 */
const deadlinesHeardOut = 4
const heardOutAtMost = 29_000

/** What a request that may cost is done with: its meter, its deadline, and how long it is heard out. */
export function meteringOf<Reply>(
  context: AppContext,
  settings: Settings,
  { fetch, now, sleep, pace }: Surroundings & { pace: Pace },
  replySchema: v.GenericSchema<unknown, Reply>,
) {
  const { concurrent, replays, deadline, budget, webhook } = settings
  const until = now() + deadline
  const signal = AbortSignal.timeout(deadline)
  const listening = AbortSignal.timeout(Math.min(deadlinesHeardOut * deadline, heardOutAtMost))
  const unsent = AbortSignal.any([signal, context.req.raw.signal])
  const waitUntil = (work: Promise<unknown>) => context.executionCtx.waitUntil(work)
  const meter = createRequestMeter({
    ...{ replySchema, bindings: context.env, client: context.get('client'), concurrent, budget, pace, now, sleep },
    ...{ until, unsent, replays, waitUntil },
    onReached(shares) {
      if (webhook) for (const share of shares) waitUntil(notify(webhook, share, fetch))
    },
  })
  const { measure } = context.get('stopwatch')
  return { fetch, now, random: Math.random, sleep, signal, listening, unsent, until, measure, meter, waitUntil }
}

interface Settling<Reply> {
  meter: Pick<RequestMeter<Reply>, 'settle'>
  waitUntil: (work: Promise<unknown>) => void
}

/**
 * Whatever happens, the meter learns that the request is over, and what came of it.
 * @param replyOf what of it may be given again
 */
export async function settled<Reply, Result>(
  { meter, waitUntil }: Settling<Reply>,
  work: () => Promise<Result>,
  replyOf: (result: Result) => Reply,
): Promise<Result> {
  try {
    const result = await work()
    waitUntil(meter.settle(replyOf(result), undefined))
    return result
  } catch (error) {
    waitUntil(meter.settle(undefined, tellFailure(error)))
    throw error
  }
}
