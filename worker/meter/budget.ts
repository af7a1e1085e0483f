/** Most a deployment may spend in a period; absent for no limit. */
interface Cap {
  calls?: number | undefined
  /** Chinese yuan, by the administrator's prices. */
  yuan?: number | undefined
}

/** What the whole deployment may spend, and how that is reckoned. */
export interface Budget {
  caps: Record<Period, Cap>
  /** Yuan a call, by product. */
  prices: Readonly<Record<string, number>>
  /** Shares of a cap at which the administrator is told. */
  thresholds: readonly number[]
}

/** After which a budget renews. */
export type Period = 'day' | 'month'
export type Calls = ReadonlyMap<string, number>

/** A share of a cap that was just reached. */
export interface Reached {
  period: Period
  /** 2026-11-28 or 2026-11. */
  name: string
  unit: 'calls' | 'yuan'
  used: number
  cap: number
  share: number
}

/** `day` itself or its month. */
const periodOf = (period: Period, day: string) => (period === 'day' ? day : day.slice(0, 7))

const periods = ['day', 'month'] as const
const units = ['calls', 'yuan'] as const

/** Every cap there is with what was spent of it. */
export function spending(budget: Budget, day: string, callsIn: (name: string) => Calls): Omit<Reached, 'share'>[] {
  return periods.flatMap((period) => {
    const name = periodOf(period, day)
    const calls = [...callsIn(name)]
    const used = {
      calls: calls.reduce((sum, [, more]) => sum + more, 0),
      yuan: calls.reduce((sum, [product, more]) => sum + more * (budget.prices[product] ?? 0), 0),
    }
    return units.flatMap((unit) => {
      const cap = budget.caps[period][unit]
      return cap === undefined ? [] : [{ period, name, unit, used: Math.round(used[unit] * 100) / 100, cap }]
    })
  })
}
