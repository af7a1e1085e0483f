import { type Dispatch, useLayoutEffect, useReducer } from 'preact/hooks'
import { inbox } from '../inbox/inbox.ts'
import { openedInvoice } from '../settings/settings.ts'
import { emptyPanel, type PanelAction, type PanelState, panelState } from './panel-state.ts'

/** The panel's state, kept in step with the inbox whichever context changes it. */
export function useInbox(): [PanelState, Dispatch<PanelAction>] {
  const [state, dispatch] = useReducer(panelState, emptyPanel)
  // Reading begins with the first drawing, not after its paint.
  useLayoutEffect(() => {
    const ended = new AbortController()
    inbox.watch(async (id) => dispatch({ type: 'changed', id, job: await inbox.get(id) }), ended.signal)
    void Promise.all([inbox.list(), openedInvoice.get()]).then(([jobs, opened]) =>
      dispatch({ type: 'loaded', jobs, opened }),
    )
    openedInvoice.watch((opened) => opened && dispatch({ type: 'open', ...opened }), ended.signal)
    return () => ended.abort()
  }, [])
  return [state, dispatch]
}
