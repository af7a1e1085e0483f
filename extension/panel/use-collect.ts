import { useRef, useState } from 'preact/hooks'
import type { Collected } from '../capture/collect/collect-page.ts'
import type { Entry } from '../capture/collect/join-items.ts'
import { ask } from '../capture/messages.ts'
import type { Place } from '../inbox/captured-file.ts'
import { collectRequest } from '../settings/settings.ts'
import { browser } from '../shell/browser.ts'
import { codeOf } from '../shell/coded-error.ts'
import { useRequest } from './use-request.ts'

export type CollectState =
  | { step: 'idle' }
  | { step: 'reading' }
  | { step: 'listed'; collected: Collected; place: Place }
  | { step: 'failed'; code: string }

const originOf = (address: string) => {
  const url = URL.parse(address)
  return url && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : undefined
}

async function placeOf(tabId: number): Promise<Place> {
  const { windowId = 0, url } = await browser.tabs.get(tabId)
  return { tabId, windowId, ...(url ? { pageUrl: url } : {}) }
}

/** Sites whose files the extension itself has to fetch, since the page they are linked from may not read them. */
function strangersOf(entries: readonly Entry[], { frames }: Collected): string[] {
  const own = new Set(frames.map(({ url }) => originOf(url)))
  const links = entries.flatMap(({ items }) =>
    items.flatMap(({ kind, address }) => (kind === 'link' ? [originOf(address)] : [])),
  )
  return [...new Set(links)].filter((origin) => origin !== undefined && !own.has(origin)) as string[]
}

async function list(tabId: number): Promise<CollectState> {
  const { collectPage } = await import('../capture/collect/collect-page.ts')
  const [collected, place] = await Promise.all([collectPage(tabId), placeOf(tabId)])
  return { step: 'listed', collected, place }
}

/** The list of what a page shows that invoices may be in, and taking what the person ticked of it. */
export function useCollect() {
  const [state, setState] = useState<CollectState>({ step: 'idle' })
  const looks = useRef(0)
  /** Only what was begun last is shown: what was ticked in a list is ticked in no other. */
  const begin = (next: CollectState) => {
    setState(next)
    looks.current += 1
    return looks.current
  }
  const look = async (tabId: number) => {
    const mine = begin({ step: 'reading' })
    const seen = await list(tabId).catch((error: unknown): CollectState => ({ step: 'failed', code: codeOf(error) }))
    if (mine === looks.current) setState(seen)
  }
  useRequest(collectRequest, ({ tabId }) => void look(tabId))
  /** Must be the first thing a click does: the browser takes a request for permission only then. */
  const take = (entries: readonly Entry[]) => {
    if (state.step !== 'listed') return
    const { collected, place } = state
    const strangers = strangersOf(entries, collected)
    const permitted = strangers.length > 0 ? browser.permissions.request({ origins: strangers }) : Promise.resolve(true)
    const urls = new Map(collected.frames.map(({ frameId, url }) => [frameId, url]))
    // An invoice's PDF, OFD and XML come together: the ledger joins them, and a form may want any of them.
    const ticked = entries.flatMap(({ items }) =>
      items.map(({ kind, address, name, frameId }) => ({
        kind,
        address,
        name,
        frame: { frameId, url: urls.get(frameId) ?? '' },
      })),
    )
    // What another site refuses to an extension without permission is told file by file.
    void permitted
      .catch(() => false)
      .then(() => ask('take-ticked', place, ticked))
      .catch((error: unknown) => setState({ step: 'failed', code: codeOf(error) }))
    begin({ step: 'idle' })
  }
  /** Asks for sites of embedded pages, then looks again; the first thing a click does. */
  const allow = (address: string) => {
    const origin = originOf(address)
    if (state.step !== 'listed' || !origin) return
    const { tabId } = state.place
    void browser.permissions.request({ origins: [origin] }).then((granted) => (granted ? look(tabId) : undefined))
  }
  return { state, look, take, allow, close: () => void begin({ step: 'idle' }) }
}

export type Collecting = ReturnType<typeof useCollect>
