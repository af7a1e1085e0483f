import { beijingDay } from '../../shared/beijing-day.ts'
import type { Metrics, Usage } from '../meter/deployment-meter.ts'
import { deploymentMeter } from '../meter/meters.ts'
import { askObject } from '../request/ask-object.ts'
import type { AppContext, Surroundings } from '../request/context.ts'
import type { Rest } from '../route/rest.ts'
import { readSettings } from '../settings/settings.ts'
import { prometheusText } from './prometheus.ts'
import type { Tally } from './tally.ts'

/** GET /metrics: what all isolates told, today's calls, and what rests in this one. */
export function metrics({ now }: Surroundings, tally: Tally, rest: Rest) {
  return async function metrics({ env, body }: AppContext): Promise<Response> {
    const seen = tally.take()
    const telling = crypto.randomUUID()
    const [{ counters, gauges }, usage] = await askObject(
      () => deploymentMeter(env),
      async (meter): Promise<[Metrics, Usage[]]> => [
        await meter.addMetrics(seen, telling),
        await meter.usage(beijingDay(now())),
      ],
    )
    const calls: Record<string, number> = {}
    for (const { product, calls: more } of usage) add(calls, `fapiao_calls_today{product="${product}"}`, more)
    const resting = readSettings(env).offered.map(({ id }) => [
      `fapiao_product_resting{product="${id}"}`,
      rest.isResting(id, now()) ? 1 : 0,
    ])
    const text = prometheusText({ ...counters, ...gauges, ...calls, ...Object.fromEntries(resting) })
    return body(text, 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
  }
}

function add(sums: Record<string, number>, series: string, more: number): void {
  sums[series] = (sums[series] ?? 0) + more
}
