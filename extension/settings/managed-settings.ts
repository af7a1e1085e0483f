import { browser } from '../shell/browser.ts'

/**
 * Where the administrator's settings lie for quick reading. The browser itself may take seconds to answer what is
 * managed, and no page can wait for that before it shows itself.
 */
export const managedKey = 'managed'

type Policy = Record<string, unknown>

/** A browser without an administrator's policy may refuse to be asked at all. */
const currentPolicy = async (): Promise<Policy> => {
  try {
    return await browser.storage.managed.get(null)
  } catch {
    return {}
  }
}

/** Copies the administrator's settings to where they are read quickly; writes only what changed. */
export async function refreshManaged(): Promise<void> {
  const policy = await currentPolicy()
  const { [managedKey]: known = {} } = await browser.storage.local.get(managedKey)
  if (JSON.stringify(known) !== JSON.stringify(policy)) await browser.storage.local.set({ [managedKey]: policy })
}

/** Keeps the copy up to date from the background page. */
export function followManaged(): void {
  browser.storage.managed.onChanged.addListener(() => void refreshManaged())
  void refreshManaged()
}
