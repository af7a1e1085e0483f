import type { Control } from '../collect/find-controls.ts'
import { controlNamed } from '../collect/identify.ts'
import { commaAmount, withComma } from '../decide/decimal-comma.ts'
import type { FillStep, StepResult } from '../fill-step.ts'
import { settle, waitFor } from '../page/settle.ts'
import { editText, type TextControl } from '../page/type-text.ts'
import type { FillReason } from '../report.ts'
import { targetKinds } from '../targets.ts'
import { failure, isChosen, opensOnly, resultOf, shown } from './step-result.ts'
import { remember } from './undo-log.ts'

/** A text the page refused is tried in other forms; what opens once more, because it may have come too late. */
function textsToTry(control: Control, step: FillStep): string[] {
  if (opensOnly(control)) return [step.text, step.text]
  return isChosen(control, step) ? [step.text] : [step.text, ...step.otherwise]
}

/** An amount that came out as another one with cents behind a comma, 120.849,00, was to be written like that. */
function commaText({ target }: FillStep, text: string, readBack: string): string[] {
  const isAmount = targetKinds[target] === 'money' && text.includes('.')
  return isAmount && readBack !== text && commaAmount(readBack) ? [withComma(text)] : []
}

/** The control as it is drawn now: pages draw some anew with every change. */
export const drawnNow = (control: Control, { id }: FillStep) => controlNamed(id) ?? control

/** Whether a date may have been chosen from what opens that does not show yet: all is as it was before. */
const showsLate = (control: Control, step: FillStep) =>
  control.widget.opens === true &&
  targetKinds[step.target] === 'date' &&
  shown(drawnNow(control, step)) === remember(step.id, control).shown

/** What was chosen shows once the page has drawn it, which a busy machine does late. */
async function cameOut(control: Control, step: FillStep, text: string, reason?: FillReason): Promise<StepResult> {
  const look = () => resultOf(drawnNow(control, step), step, text)
  const patience = reason || !(isChosen(control, step) || showsLate(control, step)) ? 0 : 500
  return (await waitFor(() => (look().outcome === 'failed' ? undefined : look()), patience)) ?? look()
}

/** Some pages close a calendar on the year alone and draw the box anew; what is left is chosen from there. */
async function goOn(control: Control, step: FillStep): Promise<void> {
  const now = drawnNow(control, step)
  const held = shown(now)
  if (!now.widget.opens || held === '' || held === remember(step.id, control).shown) return
  await now.widget.write(now.root, step, step.text)
  await settle()
}

/** Writes a value; what takes none of its forms gets it as the browser's own typing. */
export async function tryTexts(control: Control, step: FillStep): Promise<StepResult> {
  const { root, widget } = control
  const texts = textsToTry(control, step)
  for (const text of texts) {
    const reason = await widget.write(root, step, text)
    await settle()
    const result =
      reason && reason !== 'refused' ? failure(control, step, reason) : await cameOut(control, step, text, reason)
    if (result.outcome !== 'failed' || result.reason !== 'refused') return result
    texts.push(...(texts.at(-1) === text ? commaText(step, text, result.readBack) : []))
  }
  if (widget.plain) {
    editText(root as TextControl, step.text)
    await settle()
  } else await goOn(control, step)
  return resultOf(drawnNow(control, step), step, step.text)
}
