import type { Invoice } from '../../shared/invoice.ts'
import { planFill } from './decide/plan.ts'
import type { FillPlan, PlanOptions } from './decide/plan-control.ts'
import { controlsOf, type OpenFrame } from './frames.ts'
import { ruledControls, siteRules } from './sites/site-rules.ts'

/** Plans for all frames of a page together, with what the person taught about its forms. */
export async function planFrames(
  frames: readonly OpenFrame[],
  invoices: readonly Invoice[],
  options: PlanOptions,
  placed: ReadonlyMap<string, number> = new Map(),
): Promise<FillPlan> {
  const rules = await siteRules.get()
  const taught = new Map(frames.flatMap((frame) => [...ruledControls(rules, frame.snapshot.url, controlsOf([frame]))]))
  return planFill(controlsOf(frames), invoices, { ...options, taught }, placed)
}
