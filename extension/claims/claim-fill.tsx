import { useRef } from 'preact/hooks'
import type { InvoiceOriginals } from '../fill/attach/plan-attach.ts'
import type { FillReport } from '../fill/report.ts'
import { inbox } from '../inbox/inbox.ts'
import type { LedgerEntry } from '../ledger/ledger-entry.ts'
import { ledger } from '../ledger/ledger-store.ts'
import { FillBar } from '../panel/fill-bar.tsx'
import type { FillTarget } from '../panel/fill-target.ts'
import { originalsOf } from '../panel/originals-of.ts'
import { useAttach } from '../panel/use-attach.ts'
import { useAttachAfterFill } from '../panel/use-attach-after-fill.ts'
import { useFill } from '../panel/use-fill.ts'
import { useFillTarget } from '../panel/use-fill-target.ts'
import type { ClaimRow } from './claim-rows.ts'
import { claims } from './claim-store.ts'

/** The invoices of which something stands in the form: a row each, or the one there was. */
function inForm(report: FillReport, entries: readonly LedgerEntry[]): LedgerEntry[] {
  const written = report.entries.filter(({ outcome }) => outcome === 'filled' || outcome === 'kept')
  const rows = new Set(written.map(({ row = 0 }) => row))
  return entries.filter((_, index) => rows.has(index))
}

/** Notes what went into a form in ledger and claim. Out: takes both notes back. */
async function note(claim: string, entries: readonly LedgerEntry[], target: FillTarget | undefined) {
  const at = new Date().toISOString()
  const { host, title } = target ?? {}
  const ids = entries.map(({ id }) => id)
  for (const id of ids) await ledger.addFill(id, { at, ...(host ? { host } : {}), ...(title ? { title } : {}) })
  await claims.setStep(claim, ids, 'filled', 'open')
  return async () => {
    for (const id of ids) await ledger.removeFill(id, at)
    await claims.setStep(claim, ids, 'open', 'filled')
  }
}

/** The files of each invoice that are still here, in the order of the form's rows. */
async function originalsInForm(entries: readonly LedgerEntry[]): Promise<InvoiceOriginals[]> {
  const jobs = new Map((await inbox.list()).map((job) => [job.id, job]))
  return Promise.all(
    entries.map(async ({ invoice, carriers }) => {
      const [first] = carriers.flatMap((carrier) => {
        const job = jobs.get(carrier.job)
        return job ? [{ job, draft: carrier.draft }] : []
      })
      return first ? originalsOf(first.job, first.draft, invoice) : { invoice, files: [] }
    }),
  )
}

/** Fills what is not filed yet into the form in the other tab, a row each, in one press. */
export function ClaimFill({ claim, rows }: { claim: string; rows: readonly ClaimRow[] }) {
  const target = useFillTarget()
  const chosen = useRef<readonly LedgerEntry[]>([])
  const isBegun = useRef(false)
  /** What a fill began with stays the same while its report stands: its steps change meanwhile. */
  const invoicesInForm = () => {
    if (!isBegun.current) chosen.current = rows.filter(({ step }) => step === 'open').map(({ entry }) => entry)
    return chosen.current
  }
  const invoices = () => {
    const entries = invoicesInForm()
    return entries.length > 0 ? entries.map(({ invoice }) => invoice) : undefined
  }
  const filling = useFill({
    key: claim,
    tabId: target?.tabId,
    invoice: invoices,
    note: (report) => note(claim, inForm(report, chosen.current), target),
  })
  const attaching = useAttach({ key: claim, tabId: target?.tabId, originals: () => originalsInForm(invoicesInForm()) })
  useAttachAfterFill(filling.state, attaching)
  isBegun.current = ['filled', 'previewed', 'pointing'].includes(filling.state.step)
  const open = rows.filter(({ step }) => step === 'open').length
  if (open === 0 && !isBegun.current && filling.state.step !== 'undone') return null
  return <FillBar filling={filling} attaching={attaching} target={target} doubts={0} onShowDoubt={() => undefined} />
}
