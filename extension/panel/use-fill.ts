import { useEffect, useRef, useState } from 'preact/hooks'
import type { Invoice } from '../../shared/invoice.ts'
import type { PlanOptions } from '../fill/fill-plan.ts'
import type { FillReport } from '../fill/report.ts'
import type { Target } from '../fill/targets.ts'
import { browser } from '../shell/browser.ts'
import { CodedError } from '../shell/coded-error.ts'
import { type FillState, fillSummary } from './fill-state.ts'

const failed = (error: unknown): FillState => ({
  step: 'failed',
  code: error instanceof CodedError ? error.code : 'internal',
})

/** Loaded when it is first used: an invoice is looked at before it is filled. */
const engine = () => import('../fill/fill.ts')

const wroteSomething = (report: FillReport) => fillSummary(report).filled.length > 0

interface FillWish extends PlanOptions {
  into?: number | undefined
}

export interface FillJob {
  /** Another key is another invoice, which starts without a report. */
  key: string | undefined
  tabId: number | undefined
  /** The invoice as it stands at the moment of filling. */
  invoice: () => Invoice | undefined
  /** Notes that the invoice went into the form; what it gives back takes the note back. */
  note: () => Promise<() => Promise<void>>
}

/** Filling a tab with an invoice, undoing it, and asking for the permission it takes. */
export function useFill({ key, tabId, invoice, note }: FillJob) {
  const [state, setState] = useState<FillState>({ step: 'idle' })
  const takeBack = useRef<(() => Promise<void>) | undefined>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another invoice has no report yet
  useEffect(() => {
    takeBack.current = undefined
    setState({ step: 'idle' })
  }, [key])

  const fill = async ({ into = tabId, ...options }: FillWish = {}) => {
    const values = invoice()
    if (into === undefined || !values) return
    setState({ step: 'filling' })
    try {
      const { fillPage } = await engine()
      const report = await fillPage(into, values, options)
      setState({ step: 'filled', report, tabId: into })
      if (wroteSomething(report) && !takeBack.current) takeBack.current = await note()
    } catch (error) {
      setState(failed(error))
    }
  }
  /** Must be the first thing a click does: the browser takes a request for permission only then. */
  const allow = (origins: string[]) => {
    void browser.permissions.request({ origins }).then((granted) => (granted ? fill() : undefined))
  }
  const undo = async (filledTab: number) => {
    try {
      const { undoPage } = await engine()
      setState({ step: 'undone', report: await undoPage(filledTab) })
      await takeBack.current?.()
      takeBack.current = undefined
    } catch (error) {
      setState(failed(error))
    }
  }
  /** Shows on the page and here what would go where. */
  const preview = async () => {
    const values = invoice()
    if (tabId === undefined || !values) return
    try {
      const { previewPage } = await import('../fill/preview/preview-page.ts')
      setState({ step: 'previewed', preview: await previewPage(tabId, values), tabId })
    } catch (error) {
      setState(failed(error))
    }
  }
  const cancelPreview = async () => {
    setState({ step: 'idle' })
    const { endPreview } = await import('../fill/preview/preview-page.ts')
    if (tabId !== undefined) await endPreview(tabId)
  }
  /** The person points at the control for a value; the form remembers it, and what is still empty is filled. */
  const teach = async (field: Target, prompt: string) => {
    if (tabId === undefined) return
    const before = state
    setState({ step: 'pointing' })
    const { teachField } = await import('../fill/sites/teach.ts')
    const learnt = await teachField(tabId, field, prompt)
    if (learnt) await fill()
    else setState(before)
  }
  return { state, fill, allow, undo, preview, cancelPreview, teach }
}

export type Filling = ReturnType<typeof useFill>
