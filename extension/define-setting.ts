import * as v from 'valibot'
import { browser } from './browser.ts'

/** One stored setting: read, written and watched by itself, always valid. */
export interface Setting<Value> {
  key: string
  /** The administrator's value where there is one, else the stored one; the default when neither is valid. */
  get(): Promise<Value>
  /** Throws valibot's error when the value is not allowed, and stores nothing then. */
  set(value: Value): Promise<void>
  /** Back to the default. */
  reset(): Promise<void>
  /** Whether the browser's administrator has set it, so that the person cannot. */
  isManaged(): Promise<boolean>
  watch(changed: (value: Value) => void, signal: AbortSignal): void
}

/** A browser without an administrator's policy may refuse to be asked at all. */
async function managedValue(key: string): Promise<unknown> {
  try {
    return (await browser.storage.managed.get(key))[key]
  } catch {
    return undefined
  }
}

/** Defines a setting under its own key of the local storage, which is never synced: it may hold a token. */
export function defineSetting<Value>(
  key: string,
  schema: v.GenericSchema<unknown, Value>,
  fallback: Value,
): Setting<Value> {
  const read = (stored: unknown) => v.safeParse(schema, stored)
  const managed = async () => {
    const value = await managedValue(key)
    return value === undefined ? undefined : read(value)
  }
  const valid = (stored: unknown) => {
    const result = read(stored)
    return result.success ? result.output : fallback
  }
  const get = async () => {
    const imposed = await managed()
    return imposed?.success ? imposed.output : valid((await browser.storage.local.get(key))[key])
  }
  return {
    key,
    get,
    async set(value) {
      const checked = v.parse(schema, value)
      if (checked === undefined) await browser.storage.local.remove(key)
      else await browser.storage.local.set({ [key]: checked })
    },
    reset: async () => browser.storage.local.remove(key),
    isManaged: async () => (await managed())?.success === true,
    watch(changed, signal) {
      const listener = async (changes: Record<string, { newValue?: unknown }>) => {
        if (!changes[key]) return
        const value = await get()
        if (!signal.aborted) changed(value)
      }
      browser.storage.local.onChanged.addListener(listener)
      signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), { once: true })
    },
  }
}
