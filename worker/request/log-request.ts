import { createMiddleware } from 'hono/factory'
import type { AppEnv, Surroundings } from './context.ts'
import { createStopwatch, serverTiming } from './stopwatch.ts'

/**
 * One line per request: who, which product, how it ended, how long, how large. Never a field, a token or a picture;
 * nothing that came from the caller but its request id, which holds letters, digits and - _ = only.
 */
export function logRequest({ now, log }: Surroundings) {
  return createMiddleware<AppEnv>(async function logRequest(context, next) {
    const { get, set, req } = context
    const started = now()
    const stopwatch = createStopwatch()
    const outcome = {}
    set('stopwatch', stopwatch)
    set('outcome', outcome)
    await next()
    const stages = stopwatch.stages()
    if (stages.length > 0) context.header('server-timing', serverTiming(stages))
    const { status } = context.res
    const request = { requestId: get('requestId'), method: req.method, path: req.routePath, status }
    log(JSON.stringify({ ...request, ...outcome, milliseconds: now() - started }))
  })
}
