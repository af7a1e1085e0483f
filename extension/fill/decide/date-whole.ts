import type { FillPlan, PlannedStep } from '../fill-plan.ts'
import type { FillReason } from '../report.ts'
import type { FieldSnapshot } from '../snapshot.ts'
import { chooseOption } from './option-choice.ts'

/** A list that offers no such year or day. */
function lacksOption({ step }: PlannedStep, controls: readonly FieldSnapshot[]): FillReason | undefined {
  const options = controls.find(({ id }) => id === step.id)?.options?.map(({ text }) => text)
  const choice = options && chooseOption(step.target, step.value, options)
  return choice && 'reason' in choice ? choice.reason : undefined
}

/** Why the boxes for the parts of a date get none of it: one of them cannot be written, or there is but one. */
function whyNone(date: FillPlan, controls: readonly FieldSnapshot[]): FillReason | undefined {
  const reasons = [...date.left.map(({ reason }) => reason), ...date.steps.map((each) => lacksOption(each, controls))]
  const alone = date.steps.length + date.left.length === 1
  return reasons.find((reason) => reason && reason !== 'same') ?? (alone ? 'close-meanings' : undefined)
}

/** Adds to a plan what a date in several boxes comes to, if it can be written whole. */
export function addWholeDate(plan: FillPlan, date: FillPlan, controls: readonly FieldSnapshot[]): void {
  const reason = whyNone(date, controls)
  plan.left.push(...date.left)
  if (reason) plan.left.push(...date.steps.map(({ entry }) => ({ ...entry, outcome: 'skipped' as const, reason })))
  else plan.steps.push(...date.steps)
}
