import type { Invoice } from '../../../shared/invoice.ts'
import { hiddenValues } from '../decide/hidden-values.ts'
import { drawnFrames } from '../drawn-frames.ts'
import type { FillPlan, PlanOptions } from '../fill-plan.ts'
import { controlsOf, idWithin, type OpenFrame, openFrames } from '../frames.ts'
import type { Looked } from '../looked.ts'
import { lookedAt } from '../looked-at.ts'
import { askFrame } from '../messages.ts'
import { planFrames } from '../plan-frames.ts'
import { entryKey, type ReportEntry } from '../report.ts'
import { holdModels } from '../undo-frame.ts'

/** What a fill would do, before it does it. */
export interface PagePreview {
  /** What this was shown for: a fill that follows names it, and goes nowhere else. */
  looked: Looked
  /** What would be written; `key` names it for `skip` and `include` of the fill. */
  writes: (Omit<ReportEntry, 'outcome'> & { key: string })[]
  /** What would be left, and why. Those that are only offered can be included by their key. */
  left: (ReportEntry & { key: string })[]
}

async function highlight(frames: readonly OpenFrame[], plan: Awaited<ReturnType<typeof planFrames>>): Promise<void> {
  for (const frame of frames) {
    const here = plan.steps.filter(({ step }) => idWithin(step.id).frameId === frame.frameId)
    const highlights = here.map(({ step, entry }) => ({
      id: idWithin(step.id).id,
      text: step.text,
      because: (entry.because ?? []).join('\n'),
    }))
    await askFrame(frame, 'show-preview', highlights)
  }
}

/** The controls of a plan that undo could not empty again: where one may be, the page's own component is asked as well. */
async function lastingIn(frame: OpenFrame, plan: FillPlan): Promise<string[]> {
  const ids = plan.steps.map(({ step }) => idWithin(step.id))
  const here = ids.filter(({ frameId }) => frameId === frame.frameId).map(({ id }) => id)
  const mayStay = await askFrame(frame, 'would-stay', here)
  await holdModels(frame, mayStay)
  const staying = mayStay.length > 0 ? await askFrame(frame, 'would-stay', mayStay) : []
  return staying.map((id) => `${frame.frameId}/${id}`)
}

/** Shows on the page what would go where, and tells the same; nothing is written. */
export async function previewPage(
  tabId: number,
  invoices: Invoice | readonly Invoice[],
  options: PlanOptions = {},
): Promise<PagePreview> {
  const frames = await drawnFrames(tabId)
  const plan = await planFrames(frames, [invoices].flat(), options)
  const lasting = (await Promise.all(frames.map((frame) => lastingIn(frame, plan)))).flat()
  await highlight(frames, plan)
  const shown = [...plan.steps.map(({ entry }) => entry), ...plan.left].map(entryKey)
  const hidden = hiddenValues(controlsOf(frames), [invoices].flat()).filter((entry) => !shown.includes(entryKey(entry)))
  return {
    looked: lookedAt(tabId, frames, plan),
    writes: plan.steps.map(({ step, entry }) => ({
      ...entry,
      ...(lasting.includes(step.id) && { lasting: true }),
      key: entryKey(entry),
    })),
    left: [...plan.left, ...hidden].map((entry) => ({ ...entry, key: entryKey(entry) })),
  }
}

/** Takes the preview off the page. */
export async function endPreview(tabId: number): Promise<void> {
  const frames = await openFrames(tabId)
  await Promise.all(frames.map((frame) => askFrame(frame, 'show-preview', [])))
}
