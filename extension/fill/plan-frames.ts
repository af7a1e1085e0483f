import type { Invoice } from '../../shared/invoice.ts'
import { pacer } from './collect/pace.ts'
import { isTrusted } from './decide/page-trust.ts'
import { planScored } from './decide/plan.ts'
import { scoringSteps } from './decide/score-page.ts'
import type { FillPlan, PlanOptions } from './fill-plan.ts'
import { controlsOf, emptyListsOf, type OpenFrame } from './frames.ts'
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

/** What the person taught about the forms of these frames: control → what it asks for. */
async function taughtIn(frames: readonly OpenFrame[]) {
  const rules = await siteRules.get()
  return new Map(frames.flatMap((frame) => [...ruledControls(rules, frame.snapshot.url, controlsOf([frame]))]))
}

/** Plans for all frames of a page together, with what the person taught about its forms. */
export async function planFrames(
  frames: readonly OpenFrame[],
  invoices: readonly Invoice[],
  options: PlanOptions,
  placed: ReadonlyMap<string, number> = new Map(),
): Promise<FillPlan> {
  const taught = await taughtIn(frames)
  const scored = await inSlices(scoringSteps(controlsOf(frames), taught))
  return planScored(scored, invoices, options, placed, emptyListsOf(frames))
}

/** Whether a page may be filled without a look at it before, by what the plan of a single invoice asks for. */
export async function trusted(frames: readonly OpenFrame[], plan: FillPlan): Promise<boolean> {
  const titles = frames.flatMap(({ snapshot }) => snapshot.titles)
  return isTrusted({ titles, controls: controlsOf(frames) }, plan, (await taughtIn(frames)).size > 0)
}
