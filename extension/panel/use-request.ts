import { useEffect, useRef } from 'preact/hooks'
import type { Setting } from '../settings/define-setting.ts'

/** A wish that came from outside the panel (menu, popup, shortcut), for a tab. */
export interface Wish {
  tabId: number
  at: number
}

/** A wish older than this, in milliseconds, was for another moment. */
const fresh = 15_000

/** Carries out a wish that came from outside the panel, also one from before it opened; `mine` tells whose it is. */
export function useRequest(
  setting: Setting<Wish | undefined>,
  carryOut: (wish: Wish) => void,
  mine: (wish: Wish) => boolean = () => true,
): void {
  const act = useRef({ carryOut, mine })
  act.current = { carryOut, mine }
  useEffect(() => {
    const ended = new AbortController()
    let taken: Wish | undefined
    // One stored while we began to listen is both found and told.
    const isTaken = ({ tabId, at }: Wish) => tabId === taken?.tabId && at === taken.at
    const take = (wish: Wish | undefined) => {
      if (!wish || isTaken(wish) || !act.current.mine(wish)) return
      if (Date.now() - wish.at > fresh || ended.signal.aborted) return
      taken = wish
      void setting.set(undefined).then(() => act.current.carryOut(wish))
    }
    setting.watch(take, ended.signal)
    void setting.get().then(take)
    return () => ended.abort()
  }, [setting])
}
