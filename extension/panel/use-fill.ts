import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Invoice } from '../../shared/invoice.ts'
import { browser } from '../browser.ts'
import { CodedError } from '../coded-error.ts'
import { fillPage, undoPage } from '../fill/fill.ts'
import type { FillState } from './fill-state.ts'
import type { FillTarget } from './fill-target.ts'

const failed = (error: unknown): FillState => ({
  step: 'failed',
  code: error instanceof CodedError ? error.code : 'internal',
  ...(error instanceof Error ? { detail: error.message } : {}),
})

/** Asks for this one site; only inside the person's click, and only where the browser lets us know the site. */
async function permitted({ origin }: FillTarget): Promise<boolean> {
  return origin !== undefined && (await browser.permissions.request({ origins: [origin] }))
}

async function fill(target: FillTarget, invoice: Invoice): Promise<FillState> {
  const filled = async (): Promise<FillState> => ({
    step: 'filled',
    report: await fillPage(target.tabId, invoice),
    tabId: target.tabId,
  })
  try {
    return await filled()
  } catch (error) {
    const asked = error instanceof CodedError && error.code === 'no-permission' && (await permitted(target))
    return asked ? await filled().catch(failed) : failed(error)
  }
}

/** Filling and undoing for one invoice; a new `key` starts afresh. */
export function useFill(key: string | undefined) {
  const [state, setState] = useState<FillState>({ step: 'idle' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another invoice has no report yet
  useEffect(() => setState({ step: 'idle' }), [key])
  const start = useCallback(async (target: FillTarget, invoice: Invoice) => {
    setState({ step: 'filling' })
    setState(await fill(target, invoice))
  }, [])
  const undo = useCallback(async (tabId: number) => {
    setState(await undoPage(tabId).then((report): FillState => ({ step: 'undone', report }), failed))
  }, [])
  return { state, start, undo }
}
