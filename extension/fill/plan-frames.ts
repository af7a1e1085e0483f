import type { Invoice } from '../../shared/invoice.ts'
import { pacer } from './collect/pace.ts'
import { planScored } from './decide/plan.ts'
import { scoringSteps } from './decide/score-page.ts'
import type { FillPlan, PlanOptions } from './fill-plan.ts'
import { controlsOf, type OpenFrame } from './frames.ts'
import { ruledControls, siteRules } from './sites/site-rules.ts'

/** Runs a work in steps and lets whoever shares the thread have a turn in between. */
async function inSlices<Result>(steps: Generator<void, Result>): Promise<Result> {
  const pause = pacer()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await pause()
  }
}

/** Plans for all frames of a page together, with what the person taught about its forms. */
export async function planFrames(
  frames: readonly OpenFrame[],
  invoices: readonly Invoice[],
  options: PlanOptions,
  placed: ReadonlyMap<string, number> = new Map(),
): Promise<FillPlan> {
  const rules = await siteRules.get()
  const taught = new Map(frames.flatMap((frame) => [...ruledControls(rules, frame.snapshot.url, controlsOf([frame]))]))
  const scored = await inSlices(scoringSteps(controlsOf(frames), taught))
  return planScored(scored, invoices, options, placed)
}
