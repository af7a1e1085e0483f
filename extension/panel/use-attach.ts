import { useEffect, useRef, useState } from 'preact/hooks'
import type { AttachReport, DetachReport } from '../fill/attach/attach-report.ts'
import type { InvoiceOriginals } from '../fill/attach/plan-attach.ts'
import type { AttachPreview } from '../fill/attach/preview-attach.ts'
import { inbox } from '../inbox/inbox.ts'
import { browser } from '../shell/browser.ts'
import { codeOf } from '../shell/coded-error.ts'

export type AttachState =
  | { step: 'idle' }
  | { step: 'busy' }
  | { step: 'shown'; preview: AttachPreview }
  | { step: 'attached'; report: AttachReport }
  | { step: 'removed'; report: DetachReport }
  | { step: 'failed'; code: string }

export interface AttachJob {
  /** Another key is another invoice, which starts without a report. */
  key: string | undefined
  tabId: number | undefined
  originals: () => Promise<InvoiceOriginals[]>
}

/**
 * Putting originals into the upload boxes of a tab: first where they would go, then, when the person says so, there.
 * Each part is loaded when it is first used.
 */
export function useAttach({ key, tabId, originals }: AttachJob) {
  const [state, setState] = useState<AttachState>({ step: 'idle' })
  const again = useRef<() => void>(() => undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another invoice has no report yet
  useEffect(() => setState({ step: 'idle' }), [key])

  const run = async (work: () => Promise<AttachState>) => {
    again.current = () => void run(work)
    setState({ step: 'busy' })
    try {
      setState(await work())
    } catch (error) {
      setState({ step: 'failed', code: codeOf(error) })
    }
  }
  const look = () =>
    run(async () => {
      if (tabId === undefined) return { step: 'idle' }
      const { previewAttach } = await import('../fill/attach/preview-attach.ts')
      return { step: 'shown', preview: await previewAttach(tabId, await originals()) }
    })
  /** Without a look only where the person joined it to filling; then to the tab that was filled. */
  const attach = (looked: AttachReport['looked'], skip: readonly string[] = []) =>
    run(async () => {
      const { attachPage } = await import('../fill/attach/attach.ts')
      const report = await attachPage(looked.tabId, await originals(), inbox.bytes, { looked, skip })
      return { step: 'attached', report }
    })
  const remove = ({ looked }: AttachReport) =>
    run(async () => {
      const { detachPage } = await import('../fill/attach/detach-page.ts')
      return { step: 'removed', report: await detachPage(looked.tabId, looked) }
    })
  /** Must be the first thing a click does: the browser takes a request for permission only then. */
  const allow = (origins: string[]) => {
    void browser.permissions.request({ origins }).then((granted) => granted && again.current())
  }
  return { state, look, attach, remove, allow, cancel: () => setState({ step: 'idle' }) }
}

export type Attaching = ReturnType<typeof useAttach>
