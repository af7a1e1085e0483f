import { useEffect, useState } from 'preact/hooks'
import type { Invoice } from '../../shared/invoice.ts'
import { browser } from '../browser.ts'
import { CodedError } from '../coded-error.ts'
import { fillPage, undoPage } from '../fill/fill.ts'
import type { FillState } from './fill-state.ts'

const failed = (error: unknown): FillState => ({
  step: 'failed',
  code: error instanceof CodedError ? error.code : 'internal',
})

/** Filling one tab with one invoice; a new `key` starts afresh. */
export function useFill(key: string | undefined, tabId: number | undefined, invoice: () => Invoice | undefined) {
  const [state, setState] = useState<FillState>({ step: 'idle' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another invoice has no report yet
  useEffect(() => setState({ step: 'idle' }), [key])

  const fill = async (options: { overwrite?: boolean } = {}) => {
    const values = invoice()
    if (tabId === undefined || !values) return
    setState({ step: 'filling' })
    setState(
      await fillPage(tabId, values, options).then((report): FillState => ({ step: 'filled', report, tabId }), failed),
    )
  }
  /** Must be the first thing a click does: the browser takes a request for permission only then. */
  const allow = (origins: string[]) => {
    void browser.permissions.request({ origins }).then((granted) => (granted ? fill() : undefined))
  }
  const undo = async (filledTab: number) => {
    setState(await undoPage(filledTab).then((report): FillState => ({ step: 'undone', report }), failed))
  }
  return { state, fill, allow, undo }
}

export type Filling = ReturnType<typeof useFill>
