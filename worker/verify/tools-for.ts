import * as v from 'valibot'
import { verifyReplySchema } from '../../shared/api/verify.ts'
import { notify } from '../forward/notify.ts'
import type { Pace } from '../meter/pace.ts'
import { createRequestMeter } from '../recognize/request-meter.ts'
import type { AppContext, Surroundings } from '../request/context.ts'
import { readSettings } from '../settings/settings.ts'

/** What is worth giving again; the request's own id is not. */
const verifiedSchema = v.omit(verifyReplySchema, ['requestId'])
export type Verified = v.InferOutput<typeof verifiedSchema>

export type Around = Surroundings & { pace: Pace }

export function toolsFor(context: AppContext, { fetch, now, sleep, pace }: Around) {
  const { concurrent, replays, deadline, budget, webhook } = readSettings(context.env)
  const until = now() + deadline
  const signal = AbortSignal.timeout(deadline)
  const unsent = AbortSignal.any([signal, context.req.raw.signal])
  const waitUntil = (work: Promise<unknown>) => context.executionCtx.waitUntil(work)
  const meter = createRequestMeter({
    replySchema: verifiedSchema,
    ...{ bindings: context.env, client: context.get('client'), concurrent, budget, pace, now, sleep, until, unsent },
    ...{ replays, waitUntil },
    onReached(shares) {
      if (webhook) for (const share of shares) waitUntil(notify(webhook, share, fetch))
    },
  })
  return { fetch, now, random: Math.random, signal, measure: context.get('stopwatch').measure, meter, waitUntil }
}
