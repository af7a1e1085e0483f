import { beijingDay, oneDay } from '../../shared/beijing-day.ts'
import { type Budget, spending } from '../meter/budget.ts'
import type { Usage } from '../meter/deployment-meter.ts'
import { deploymentMeter } from '../meter/meters.ts'
import { askObject } from '../request/ask-object.ts'
import type { Env } from '../request/bindings.ts'
import { readSettings } from '../settings/settings.ts'
import type { administerTokens } from '../tokens/administer-tokens.ts'
import type { StoredToken } from '../tokens/client.ts'
import type { AuditLine } from '../tokens/token-book.ts'

/** Everything the administrator's page shows. */
export interface Overview {
  usage: Usage[]
  spent: ReturnType<typeof spending>
  tokens: StoredToken[]
  changes: AuditLine[]
  /** What a token can be good for. */
  products: string[]
}

const days = 30
/** Changes shown. */
const latest = 20

export async function overviewOf(
  env: Env,
  tokens: ReturnType<typeof administerTokens>,
  now: number,
): Promise<Overview> {
  const { budget, offered, verifying } = readSettings(env)
  const today = beijingDay(now)
  const between = (first: string) =>
    askObject(
      () => deploymentMeter(env),
      async (meter): Promise<Usage[]> => await meter.usageBetween(first, today),
    )
  const [usage, spent, list, changes] = await Promise.all([
    between(beijingDay(now - (days - 1) * oneDay)),
    budget ? spentOf(budget, today, between) : [],
    tokens.list(),
    tokens.audit(latest),
  ])
  return { usage, spent, tokens: list, changes, products: [...offered, ...verifying].map(({ id }) => id) }
}

async function spentOf(budget: Budget, today: string, between: (first: string) => Promise<Usage[]>) {
  const [day, month] = await Promise.all([between(today), between(`${today.slice(0, 7)}-01`)])
  return spending(budget, today, (name) => byProduct(name === today ? day : month))
}

function byProduct(usage: readonly Usage[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { product, calls } of usage) sums.set(product, (sums.get(product) ?? 0) + calls)
  return sums
}
