import { Refusal } from '../refuse/refusal.ts'
import type { AppContext } from '../request/context.ts'
import { readSettings, type Settings } from '../settings/settings.ts'

/** A token may be good for some products only. */
export function settingsFor(context: AppContext): Settings {
  const settings = readSettings(context.env)
  const { products } = context.get('client')
  if (!products) return settings
  return { ...settings, offered: settings.offered.filter(({ id }) => products.includes(id)) }
}

/** Bytes of the largest document any offered product takes. */
export function largest({ offered }: Settings): number {
  if (offered.length === 0) throw new Refusal('not-configured')
  return Math.max(...offered.map(({ limits }) => limits.maximumBytes))
}
