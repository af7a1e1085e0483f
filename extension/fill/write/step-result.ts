import type { Control } from '../collect/find-controls.ts'
import { compareValue } from '../decide/compare-value.ts'
import { isInvitation } from '../decide/invitation.ts'
import { chooseOption, hasOwnWords } from '../decide/option-choice.ts'
import type { FillStep, StepResult } from '../fill-step.ts'
import type { FillReason } from '../report.ts'
import { targetKinds } from '../targets.ts'
import { becameInvalid } from './marked-invalid.ts'
import { remember } from './undo-log.ts'

export const shown = ({ root, widget }: Control) => widget.hold(root).shown

/** Behind a read-only box a list or calendar comes up: no text is written. */
export const opensOnly = ({ widget }: Control) => widget.opensOnly === true

/** The words of a list count, not ours. */
export const isChosen = (control: Control, { kind, target }: FillStep) =>
  kind === 'choice' || kind === 'tick' || (opensOnly(control) && targetKinds[target] !== 'date')

export const failure = (control: Control, { id }: FillStep, reason: FillReason): StepResult => ({
  id,
  // What is only near in meaning is left to the person.
  outcome: reason === 'offered' ? 'skipped' : 'failed',
  reason,
  readBack: shown(control),
})

/**
 * A choice is read back as the words of the option; what only opens, or shows what it showed before, is not known to
 * show those of the right one.
 */
function compareChoice(control: Control, { id, target, value }: FillStep, readBack: string): 'same' | 'different' {
  if (readBack === '' || isInvitation(readBack)) return 'different'
  const changed = readBack !== remember(id, control).shown
  const meant = (changed && !opensOnly(control)) || 'index' in chooseOption(target, value, [readBack], true)
  return meant ? 'same' : 'different'
}

/** A text is read back as it was written, or as the words of the option that was taken for it. */
function compareText(control: Control, step: FillStep, text: string): ReturnType<typeof compareValue> {
  const readBack = shown(control)
  const compared = compareValue(step, text, readBack)
  const mayDiffer = compared === 'different' && control.widget.suggests && hasOwnWords(step.target)
  return mayDiffer && 'index' in chooseOption(step.target, step.value, [readBack], true) ? 'reformatted' : compared
}

export function resultOf(control: Control, step: FillStep, text: string): StepResult {
  const readBack = shown(control)
  if (becameInvalid(step.id, control)) return failure(control, step, 'refused')
  const compared = isChosen(control, step) ? compareChoice(control, step, readBack) : compareText(control, step, text)
  if (compared === 'same') return { id: step.id, outcome: 'filled', readBack }
  if (compared === 'reformatted') return { id: step.id, outcome: 'kept', readBack }
  return failure(control, step, 'refused')
}
