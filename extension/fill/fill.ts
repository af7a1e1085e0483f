import type { Invoice } from '../../shared/invoice.ts'
import { compareComputed } from './decide/compare-computed.ts'
import { hiddenValues } from './decide/hidden-values.ts'
import { missingInvoices, missingValues } from './decide/missing-values.ts'
import { drawnFrames } from './drawn-frames.ts'
import type { FillPlan, PlanOptions } from './fill-plan.ts'
import { fillRounds, type Progress } from './fill-rounds.ts'
import { controlsOf, framesLeftOut, type OpenFrame } from './frames.ts'
import { lookedAt, refuseChanges, refuseOthers } from './looked-at.ts'
import { askFrame } from './messages.ts'
import { planFrames, trusted } from './plan-frames.ts'
import { entryKey, type FillReport, type ReportEntry } from './report.ts'
import { watchPage } from './watch-page.ts'

/** Everything that would be written, told instead of written. */
const lookFirst = ({ steps, left }: FillPlan): ReportEntry[] => [
  ...steps.map(({ entry }): ReportEntry => ({ ...entry, outcome: 'skipped', reason: 'look-first' })),
  ...left,
]

/** A plan for one of several invoices, told as that one's. */
const inRow = (plan: FillPlan, row: number | undefined): FillPlan =>
  row === undefined
    ? plan
    : {
        ...plan,
        steps: plan.steps.map((step) => ({ ...step, entry: { row, ...step.entry } })),
        left: plan.left.map((entry) => ({ row, ...entry })),
      }

/**
 * Fills the form on a tab, in every frame the extension may touch, and says what became of each value. One invoice goes
 * into the form; several go into the rows of its list, which is made long enough by the page's own add button.
 * Empty controls only, unless `overwrite`. What is not clearly an expense form is written only after a look, which
 * `looked` tells of. Throws CodedError 'no-permission' when the page may not be touched, 'page-changed' when it is not
 * the one that was looked at.
 */
export async function fillPage(
  tabId: number,
  invoices: Invoice | readonly Invoice[],
  options: PlanOptions = {},
): Promise<FillReport> {
  const start = performance.now()
  const given = [invoices].flat()
  const progress: Progress = {
    invoices: given.length,
    entries: new Map(),
    placed: new Map(),
    written: new Map(),
    stopped: new Set(),
  }
  const note = (entries: readonly ReportEntry[]) => {
    for (const entry of entries)
      if (!progress.entries.has(entryKey(entry))) progress.entries.set(entryKey(entry), entry)
  }
  let frames: readonly OpenFrame[] = await drawnFrames(tabId)
  refuseOthers(tabId, frames, options.looked)
  const looked = lookedAt(tabId, frames)
  const first = await planFrames(frames, given, options)
  refuseChanges(first, options.looked)
  // What a form asks for shows with a single invoice: of several, much can be written only once there are rows.
  const single = given.length > 1 ? await planFrames(frames, given.slice(0, 1), options) : first
  if (!options.looked && !(await trusted(frames, single))) note(lookFirst(first))
  else {
    await Promise.all(frames.map((frame) => askFrame(frame, 'begin-fill')))
    const plan = async (now: readonly OpenFrame[]) => {
      const { only } = progress
      const part = only === undefined ? given : given.slice(only, only + 1)
      return inRow(await planFrames(now, part, options, progress.placed), given.length > 1 ? only : undefined)
    }
    const before = frames
    const { result, stopped } = await watchPage(before, () => fillRounds(tabId, before, plan, progress))
    frames = result
    for (const each of stopped) progress.stopped.add(each)
  }
  const controls = controlsOf(frames)
  note([...hiddenValues(controls, given), ...compareComputed(controls, given), ...missingValues(given)])
  note(missingInvoices(given, [...progress.entries.values()]))
  return {
    entries: [...progress.entries.values()],
    looked,
    stopped: [...progress.stopped],
    framesLeftOut: framesLeftOut(frames),
    milliseconds: Math.round(performance.now() - start),
  }
}
