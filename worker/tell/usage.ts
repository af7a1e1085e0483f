import type { UsageReply, UsageTable } from '../../shared/api/usage.ts'
import { beijingDay } from '../../shared/beijing-day.ts'
import { clientMeter, deploymentMeter } from '../meter/meters.ts'
import { Refusal } from '../refuse/refusal.ts'
import { askObject } from '../request/ask-object.ts'
import type { AppContext, Surroundings } from '../request/context.ts'
import type { Client } from '../tokens/client.ts'

/** A client's own calls today. */
export function ownUsage({ now }: Surroundings) {
  return async function ownUsage(context: AppContext): Promise<Response> {
    const { client, daily } = context.get('client')
    const used = await askObject(
      () => clientMeter(context.env, client),
      (meter) => meter.used(now()),
    )
    const reply: UsageReply = { client, day: beijingDay(now()), used, ...(daily !== undefined && { limit: daily }) }
    return context.json(reply)
  }
}

/** Everybody's calls of one day, for an administrator's token. */
export function usageOfAll({ now }: Surroundings) {
  return async function usageOfAll(context: AppContext): Promise<Response> {
    const day = context.req.query('day') ?? beijingDay(now())
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Refusal('bad-request', false, { parameter: 'day' })
    const reply: UsageTable = {
      day,
      calls: await askObject(
        () => deploymentMeter(context.env),
        (meter) => meter.usage(day),
      ),
    }
    return context.json(reply)
  }
}

/** How much of its day a client has left, as headers the extension can show; none for a client without a limit. */
export function usageHeaders({ daily }: Client, used: number | undefined, warnAt: number) {
  if (daily === undefined || used === undefined) return {}
  const headers = { 'usage-limit': String(daily), 'usage-remaining': String(Math.max(0, daily - used)) }
  return used >= daily * warnAt ? { ...headers, 'usage-warning': `${Math.round((used / daily) * 100)}%` } : headers
}
