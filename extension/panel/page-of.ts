import type { Fill } from '../ledger/ledger-entry.ts'

/** Host and title of a tab, as far as the browser lets us see them, for the ledger's note of a fill. */
export function pageOf(tab: { url?: string | undefined; title?: string | undefined } | undefined): Omit<Fill, 'at'> {
  const url = tab?.url ? URL.parse(tab.url) : null
  return { ...(url?.host ? { host: url.host } : {}), ...(tab?.title ? { title: tab.title } : {}) }
}
