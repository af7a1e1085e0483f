import * as v from 'valibot'
import { browser } from '../shell/browser.ts'

const key = 'unstored'
const namesIn = (stored: unknown): string[] => v.parse(v.fallback(v.array(v.string()), []), stored)

/** Names of what could not be kept, not even as a failure; in the browser's memory, as the disk has no room. */
export const unstored = {
  get: async (): Promise<string[]> => namesIn((await browser.storage.session.get(key))[key]),
  note: async (name: string): Promise<void> =>
    browser.storage.session.set({ [key]: [...(await unstored.get()), name] }),
  forget: (): Promise<void> => browser.storage.session.remove(key),
  /** Calls back with all names after every change, whichever context made it, until the signal ends it. */
  watch(changed: (names: string[]) => void, signal: AbortSignal): void {
    const listener = (changes: Record<string, { newValue?: unknown }>) => {
      if (changes[key]) changed(namesIn(changes[key].newValue))
    }
    browser.storage.session.onChanged.addListener(listener)
    signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener), { once: true })
  },
}
