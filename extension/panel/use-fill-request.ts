import { useEffect, useRef } from 'preact/hooks'
import { fillRequest } from '../settings/settings.ts'

/** A wish older than this, in milliseconds, was for another moment. */
const fresh = 15_000

/** Carries out a wish to fill this tab that came from the menu or a shortcut, also one from before the panel opened. */
export function useFillRequest(tabId: number | undefined, fill: () => void): void {
  const act = useRef(fill)
  act.current = fill
  useEffect(() => {
    if (tabId === undefined) return undefined
    const ended = new AbortController()
    const take = (wish: { tabId: number; at: number } | undefined) => {
      if (wish?.tabId !== tabId || Date.now() - wish.at > fresh || ended.signal.aborted) return
      void fillRequest.set(undefined).then(act.current)
    }
    fillRequest.watch(take, ended.signal)
    void fillRequest.get().then(take)
    return () => ended.abort()
  }, [tabId])
}
