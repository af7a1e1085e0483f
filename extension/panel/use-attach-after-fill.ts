import { useEffect, useRef } from 'preact/hooks'
import { attachSites } from '../settings/settings.ts'
import { type FillState, fillSummary } from './fill-state.ts'
import type { Attaching } from './use-attach.ts'

/** Attaches originals right after a fill that wrote something, on sites where the person joined the two. */
export function useAttachAfterFill(state: FillState, attaching: Attaching): void {
  const attach = useRef(attaching.attach)
  attach.current = attaching.attach
  useEffect(() => {
    if (state.step !== 'filled' || fillSummary(state.report).filled.length === 0) return
    const { looked } = state.report
    const origin = URL.parse(looked.frames[0]?.url ?? '')?.origin
    void attachSites.get().then((sites) => {
      if (origin && sites.includes(origin)) void attach.current(looked)
    })
  }, [state])
}
