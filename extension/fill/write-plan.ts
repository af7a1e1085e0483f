import type { FillPlan, PlannedStep } from './fill-plan.ts'
import type { StepResult } from './fill-step.ts'
import { idWithin, type OpenFrame } from './frames.ts'
import { askFrame } from './messages.ts'
import type { ReportEntry } from './report.ts'
import { holdModels } from './undo-frame.ts'

async function writeFrame(frame: OpenFrame, planned: readonly PlannedStep[]): Promise<StepResult[]> {
  const steps = planned
    .filter(({ step }) => idWithin(step.id).frameId === frame.frameId)
    .map(({ step }) => ({ ...step, id: idWithin(step.id).id }))
  if (steps.length === 0) return []
  await holdModels(
    frame,
    steps.map(({ id }) => id),
  )
  const results = await askFrame(frame, 'fill-fields', {
    url: frame.snapshot.url,
    document: frame.snapshot.document,
    steps,
  })
  return results.map((result) => ({ ...result, id: `${frame.frameId}/${result.id}` }))
}

/** Frames are written one after another: a page has one focus. */
export async function write(frames: readonly OpenFrame[], plan: FillPlan): Promise<ReportEntry[]> {
  const results: StepResult[] = []
  for (const frame of frames) results.push(...(await writeFrame(frame, plan.steps)))
  return plan.steps.flatMap(({ step, entry }) => {
    const result = results.find(({ id }) => id === step.id)
    if (!result) return []
    const { id: _, ...became } = result
    return [{ ...entry, ...became }]
  })
}
