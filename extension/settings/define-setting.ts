import * as v from 'valibot'
import { browser } from '../shell/browser.ts'
import { managedKey } from './managed-settings.ts'

/** One stored setting: read, written and watched by itself, always valid. */
export interface Setting<Value> {
  key: string
  /** What it may be. */
  schema: v.GenericSchema<unknown, Value>
  /** The administrator's value where there is one, else the stored one; the default when neither is valid. */
  get(): Promise<Value>
  /** Throws valibot's error when the value is not allowed, and stores nothing then. */
  set(value: Value): Promise<void>
  /** Back to the default. */
  reset(): Promise<void>
  /** Whether the person has chosen, be it the default. */
  isStored(): Promise<boolean>
  /** Whether the browser's administrator has set it, so that the person cannot. */
  isManaged(): Promise<boolean>
  watch(changed: (value: Value) => void, signal: AbortSignal): void
}

const imposedIn = (stored: Record<string, unknown>, key: string): unknown => {
  const policy = stored[managedKey]
  return typeof policy === 'object' && policy !== null ? new Map(Object.entries(policy)).get(key) : undefined
}

/** Defines a setting under its own key of the local storage, which is never synced: it may hold a token. */
export function defineSetting<Value>(
  key: string,
  schema: v.GenericSchema<unknown, Value>,
  fallback: Value,
): Setting<Value> {
  const read = async () => {
    const stored = await browser.storage.local.get([key, managedKey])
    const imposed = v.safeParse(schema, imposedIn(stored, key))
    const isManaged = imposedIn(stored, key) !== undefined && imposed.success
    const own = isManaged ? imposed : v.safeParse(schema, stored[key])
    return { value: own.success ? own.output : fallback, isManaged }
  }
  const get = async () => (await read()).value
  return {
    key,
    schema,
    get,
    async set(value) {
      const checked = v.parse(schema, value)
      if (checked === undefined) await browser.storage.local.remove(key)
      else await browser.storage.local.set({ [key]: checked })
    },
    reset: async () => browser.storage.local.remove(key),
    isStored: async () => ((await browser.storage.local.get(key))[key] ?? undefined) !== undefined,
    isManaged: async () => (await read()).isManaged,
    watch(changed, signal) {
      const listener = async (changes: Record<string, { newValue?: unknown }>) => {
        if (!changes[key] && !changes[managedKey]) return
        const value = await get()
        if (!signal.aborted) changed(value)
      }
      browser.storage.local.onChanged.addListener(listener)
      signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), { once: true })
    },
  }
}
