/** What is known of a tab without the right to read it: the address is absent then. */
export interface TabFacts {
  id?: number | undefined
  active: boolean
  url?: string | undefined
  title?: string | undefined
  lastAccessed?: number | undefined
}

/** The tab whose form gets filled. */
export interface FillTarget {
  tabId: number
  title?: string
  /** Host to show; absent while the browser does not let us see the address. */
  host?: string
  /** Match pattern to ask permission for. */
  origin?: string
}

const isWebPage = (url: string) => /^https?:/.test(url)

function describe(tab: TabFacts & { id: number }): FillTarget {
  const url = tab.url ? URL.parse(tab.url) : null
  if (!url) return { tabId: tab.id }
  return {
    tabId: tab.id,
    host: url.host,
    origin: `${url.protocol}//${url.hostname}/*`,
    ...(tab.title ? { title: tab.title } : {}),
  }
}

/**
 * Which tab of a window gets filled: the active one, or, where the panel itself is a tab, the one the person used last.
 * `ownTab` is the panel's tab id. Pages that can hold no form (the browser's own, the extension's) are passed over.
 */
export function fillTarget(tabs: readonly TabFacts[], ownTab: number | undefined): FillTarget | undefined {
  const candidates = tabs
    .filter((tab): tab is TabFacts & { id: number } => tab.id !== undefined && tab.id !== ownTab)
    .filter((tab) => !tab.url || isWebPage(tab.url))
  const chosen =
    ownTab === undefined
      ? candidates.find((tab) => tab.active)
      : candidates.toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))[0]
  return chosen && describe(chosen)
}
