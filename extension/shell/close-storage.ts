import { browser } from './browser.ts'

/** Chrome's way to keep pages' scripts out of a storage area; Firefox has none for `local`, its pages' scripts ask in vain. */
interface Closable {
  get: unknown
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>
}

/** Keeps settings, the token among them, from the scripts that run in pages: none of them needs any. */
export async function closeStorage(): Promise<void> {
  const local: Closable = browser.storage.local
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
}
