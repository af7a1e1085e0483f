import { createMiddleware } from 'hono/factory'
import { deploymentMeter } from '../meter/meters.ts'
import type { Tally } from '../watch/tally.ts'
import type { Env } from './bindings.ts'
import type { AppEnv, Outcome, Surroundings } from './context.ts'
import { createStopwatch, serverTiming } from './stopwatch.ts'

async function tellTally(env: Env, tally: Tally): Promise<void> {
  await deploymentMeter(env).addMetrics(tally.take())
}

/**
 * One line per request: who, which product, how it ended, how long, how large. Never a field, a token or a picture;
 * nothing that came from the caller but its request id, which holds letters, digits and - _ = only.
 */
export function logRequest({ now, log }: Surroundings, tally: Tally) {
  return createMiddleware<AppEnv>(async function logRequest(context, next) {
    const { get, set, req } = context
    const started = now()
    const stopwatch = createStopwatch()
    const outcome: Outcome = {}
    set('stopwatch', stopwatch)
    set('outcome', outcome)
    await next()
    const stages = stopwatch.stages()
    if (stages.length > 0) context.header('server-timing', serverTiming(stages))
    const { status } = context.res
    const request = { requestId: get('requestId'), method: req.method, path: req.routePath, status }
    const milliseconds = now() - started
    log(JSON.stringify({ ...request, ...outcome, milliseconds }))
    tally.count({ ...outcome, path: req.routePath, status, at: now(), milliseconds })
    if (tally.isDue(now())) context.executionCtx.waitUntil(tellTally(context.env, tally).catch(() => {})) // lost, it looks like a slower day
  })
}
