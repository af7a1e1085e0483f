import { useEffect, useRef, useState } from 'preact/hooks'
import type { Invoice } from '../../shared/invoice.ts'
import type { PlanOptions } from '../fill/fill-plan.ts'
import type { FillReport } from '../fill/report.ts'
import type { Target } from '../fill/targets.ts'
import { browser } from '../shell/browser.ts'
import { codeOf } from '../shell/coded-error.ts'
import { type FillState, fillSummary } from './fill-state.ts'

const failed = (error: unknown): FillState => ({
  step: 'failed',
  code: codeOf(error),
})

const wroteSomething = (report: FillReport) => fillSummary(report).filled.length > 0

interface FillWish extends PlanOptions {
  into?: number | undefined
}

/** Whether a report says that the page must be looked at before it is written to. */
const wantsLook = ({ entries }: FillReport) => entries.some(({ reason }) => reason === 'look-first')

export interface FillJob {
  /** Another key is another invoice, which starts without a report. */
  key: string | undefined
  tabId: number | undefined
  /** The invoice as it stands at the moment of filling, or several for the rows of a list. */
  invoice: () => Invoice | readonly Invoice[] | undefined
  /** Notes what went into the form; what it gives back takes the note back. */
  note: (report: FillReport) => Promise<() => Promise<void>>
}

/**
 * Filling a tab with an invoice, undoing it, and asking for the permission it takes. Each part is loaded when it is first
 * used: an invoice is looked at before it is filled.
 */
export function useFill({ key, tabId, invoice, note }: FillJob) {
  const [state, setState] = useState<FillState>({ step: 'idle' })
  /** What was asked for last: a permission given meanwhile is for just that. */
  const wish = useRef<FillWish>({})
  const takeBack = useRef<(() => Promise<void>) | undefined>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another invoice has no report yet
  useEffect(() => {
    takeBack.current = undefined
    setState({ step: 'idle' })
  }, [key])

  /** A fill after a look goes to the tab that was looked at, whichever is in front now. */
  const fill = async (asked: FillWish = {}) => {
    const { into = asked.looked?.tabId ?? tabId, ...options } = asked
    const values = invoice()
    if (into === undefined || !values) return
    wish.current = { ...options, into }
    setState({ step: 'filling' })
    try {
      const { fillPage } = await import('../fill/fill.ts')
      const report = await fillPage(into, values, options)
      if (wantsLook(report)) return await preview(into)
      setState({ step: 'filled', report, tabId: into })
      if (wroteSomething(report) && !takeBack.current) takeBack.current = await note(report)
    } catch (error) {
      setState(failed(error))
    }
  }
  /** Must be the first thing a click does: the browser takes a request for permission only then. */
  const allow = (origins: string[]) => {
    const asked = wish.current
    void browser.permissions.request({ origins }).then((granted) => (granted ? fill(asked) : undefined))
  }
  const undo = async ({ looked }: FillReport) => {
    try {
      const { undoPage } = await import('../fill/undo-page.ts')
      setState({ step: 'undone', report: await undoPage(looked.tabId, looked) })
      await takeBack.current?.()
      takeBack.current = undefined
    } catch (error) {
      setState(failed(error))
    }
  }
  /** Shows on the page and here what would go where. */
  const preview = async (into = tabId) => {
    const values = invoice()
    if (into === undefined || !values) return
    try {
      const { previewPage } = await import('../fill/preview/preview-page.ts')
      setState({ step: 'previewed', preview: await previewPage(into, values), tabId: into })
    } catch (error) {
      setState(failed(error))
    }
  }
  const cancelPreview = async () => {
    const shownOn = state.step === 'previewed' ? state.tabId : tabId
    setState({ step: 'idle' })
    const { endPreview } = await import('../fill/preview/preview-page.ts')
    if (shownOn !== undefined) await endPreview(shownOn)
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
