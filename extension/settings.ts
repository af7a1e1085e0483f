import * as v from 'valibot'
import { browser } from './browser.ts'

/** One stored setting: read, written and watched by itself, always valid. */
export interface Setting<Value> {
  key: string
  /** The stored value; the default when nothing valid is stored. */
  get(): Promise<Value>
  /** Throws valibot's error when the value is not allowed, and stores nothing then. */
  set(value: Value): Promise<void>
  /** Back to the default. */
  reset(): Promise<void>
  watch(changed: (value: Value) => void, signal: AbortSignal): void
}

/** Defines a setting under its own key of the local storage, which is never synced: it may hold a token. */
export function defineSetting<Value>(
  key: string,
  schema: v.GenericSchema<unknown, Value>,
  fallback: Value,
): Setting<Value> {
  const valid = (stored: unknown) => {
    const result = v.safeParse(schema, stored)
    return result.success ? result.output : fallback
  }
  return {
    key,
    get: async () => valid((await browser.storage.local.get(key))[key]),
    async set(value) {
      const checked = v.parse(schema, value)
      if (checked === undefined) await browser.storage.local.remove(key)
      else await browser.storage.local.set({ [key]: checked })
    },
    reset: async () => browser.storage.local.remove(key),
    watch(changed, signal) {
      const listener = (changes: Record<string, { newValue?: unknown }>) => {
        const change = changes[key]
        if (change) changed(valid(change.newValue))
      }
      browser.storage.local.onChanged.addListener(listener)
      signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), { once: true })
    },
  }
}

const isWorkerAddress = (address: string) => {
  if (address === '') return true
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  const local = hostname === '127.0.0.1' || hostname === 'localhost'
  return protocol === 'https:' || (protocol === 'http:' && local)
}

/** Origin of the worker, '' while none is set; https, or plain http on this machine only. */
export const workerAddress = defineSetting('workerAddress', v.pipe(v.string(), v.trim(), v.check(isWorkerAddress)), '')

/** Bearer token the administrator gave this person, '' while there is none. */
export const workerToken = defineSetting('workerToken', v.pipe(v.string(), v.trim()), '')

/** Address of the worker the person agreed to send pictures to; '' while there is none. */
export const cloudConsent = defineSetting('cloudConsent', v.string(), '')

/** Own company titles (抬头), compared with an invoice's buyer. */
export const ownTitles = defineSetting(
  'ownTitles',
  v.array(v.object({ name: v.pipe(v.string(), v.trim(), v.minLength(1)), taxId: v.optional(v.string()) })),
  [],
)

/** Days a finished job and its picture stay in the inbox. */
export const retentionDays = defineSetting('retentionDays', v.pipe(v.number(), v.integer(), v.minValue(1)), 30)

/** The invoice last opened, so that popup and panel speak of the same one. */
export const openedInvoice = defineSetting<{ id: string; draft: number } | undefined>(
  'openedInvoice',
  v.object({ id: v.string(), draft: v.number() }),
  undefined,
)

/** The last wish to fill a tab that came from outside the panel (menu, shortcut), and when: the panel carries it out. */
export const fillRequest = defineSetting(
  'fillRequest',
  v.optional(v.object({ tabId: v.number(), at: v.number() })),
  undefined,
)
