import type { Readiness } from '../../shared/api/readiness.ts'
import type { Metrics } from '../meter/deployment-meter.ts'
import { deploymentMeter } from '../meter/meters.ts'
import { askObject } from '../request/ask-object.ts'
import type { Env } from '../request/bindings.ts'
import type { AppContext, Surroundings } from '../request/context.ts'
import { usableSettings } from '../settings/settings.ts'

const bindings = ['CLIENT_METER', 'PRODUCT_METER', 'METER', 'TOKEN_BOOK', 'TOKEN_STORE', 'WRONG_TOKENS'] as const
/** Bindings that hold a key by their names. */
const keyNames = /_(SECRET_ID|SECRET_KEY|API_KEY|APPID|AK|SK|PROJECT_ID|PASSWORD|TOKEN)$/
/** Milliseconds an answer is given again: nobody needs a token to ask. */
const givenFor = 10_000

/** GET /readyz: whether bindings and keys are in order, and when each product last answered. No value is told. */
export function readiness({ now }: Surroundings) {
  let known: { env: Env; reply: Readiness; until: number } | undefined
  return async function readiness({ env, json }: AppContext): Promise<Response> {
    if (known?.env !== env || known.until <= now()) known = { env, reply: await examine(env), until: now() + givenFor }
    return json(known.reply, known.reply.ready ? 200 : 503)
  }
}

async function examine(env: Env): Promise<Readiness> {
  const offered = usableSettings(env)?.offered
  const metrics = await lastMetrics(env)
  const checks = {
    bindings: bindings.every((name) => env[name]),
    settings: offered !== undefined,
    products: (offered?.length ?? 0) > 0,
    keys: Object.entries(env).every(([name, value]) => !keyNames.test(name) || isWellFormed(value)),
    objects: metrics !== undefined,
  }
  const successes = Object.entries(metrics?.gauges ?? {}).flatMap(([series, seconds]) => {
    const product = /^fapiao_last_success_timestamp_seconds\{product="(.+)"\}$/.exec(series)?.[1]
    return product ? [[product, Math.round(seconds * 1000)] as const] : []
  })
  return { ready: Object.values(checks).every(Boolean), checks, lastSuccess: Object.fromEntries(successes) }
}

/** Pasted with a quote, a blank or a line's end no key is right. */
const isWellFormed = (value: unknown) => value === '' || (typeof value === 'string' && /^[^\s"'“”‘’]+$/.test(value))

async function lastMetrics(env: Env): Promise<Metrics | undefined> {
  try {
    return await askObject(
      () => deploymentMeter(env),
      async (meter): Promise<Metrics> => await meter.addMetrics({ counters: {}, gauges: {} }),
    )
  } catch {
    return undefined
  }
}
