import type { Control } from '../collect/find-controls.ts'
import { controlNamed } from '../collect/identify.ts'
import { hasModel } from '../collect/marked.ts'
import { seenAs } from '../collect/seen-as.ts'
import type { FillStep, StepResult } from '../fill-step.ts'
import { giveFocusBack } from '../page/focus.ts'
import { canBeReached } from '../page/seen.ts'
import { settle, waitFor } from '../page/settle.ts'
import { editText, type TextControl } from '../page/type-text.ts'
import type { FillReason } from '../report.ts'
import { noteBehind } from './behind.ts'
import { noteInvalid } from './marked-invalid.ts'
import { restoreControl } from './restore-control.ts'
import { failure, isChosen, opensOnly, resultOf, shown } from './step-result.ts'
import { touchControl } from './touch-control.ts'
import { remember } from './undo-log.ts'

/** A text the page refused is tried in other forms; what opens once more, because it may have come too late. */
function textsToTry(control: Control, step: FillStep): string[] {
  if (opensOnly(control)) return [step.text, step.text]
  return isChosen(control, step) ? [step.text] : [step.text, ...step.otherwise]
}

/** The control as it is drawn now: pages draw some anew with every change. */
const drawnNow = (control: Control, { id }: FillStep) => controlNamed(id) ?? control

/** What was chosen shows once the page has drawn it, which a busy machine does late. */
async function cameOut(control: Control, step: FillStep, text: string, reason?: FillReason): Promise<StepResult> {
  const look = () => resultOf(drawnNow(control, step), step, text)
  const patience = reason || !isChosen(control, step) ? 0 : 500
  return (await waitFor(() => (look().outcome === 'failed' ? undefined : look()), patience)) ?? look()
}

/** Writes a value; what takes none of its forms gets it as the browser's own typing. */
async function tryTexts(control: Control, step: FillStep): Promise<StepResult> {
  const { root, widget } = control
  for (const text of textsToTry(control, step)) {
    const reason = await widget.write(root, step, text)
    await settle()
    const result =
      reason && reason !== 'refused' ? failure(control, step, reason) : await cameOut(control, step, text, reason)
    if (result.outcome !== 'failed' || result.reason !== 'refused') return result
  }
  if (widget.plain) {
    editText(root as TextControl, step.text)
    await settle()
  }
  return resultOf(drawnNow(control, step), step, step.text)
}

async function insertOne(step: FillStep): Promise<StepResult> {
  const control = controlNamed(step.id)
  if (!control) return { id: step.id, outcome: 'failed', reason: 'gone', readBack: '' }
  if (!(await canBeReached(seenAs(control)))) return { ...failure(control, step, 'hidden'), outcome: 'skipped' }
  remember(step.id, control)
  noteBehind(step.id, control)
  noteInvalid(step.id, control)
  const { result, refused } = await touchControl(control, () => tryOrRestore(control, step))
  const [refusal] = refused
  return result.outcome === 'failed' && refusal ? { ...result, reason: refusal } : result
}

async function tryOrRestore(control: Control, step: FillStep): Promise<StepResult> {
  const result = await tryTexts(control, step)
  if (result.outcome !== 'failed')
    return (await stays(drawnNow(control, step), step.id)) ? { ...result, lasting: true } : result
  await restoreFailed(drawnNow(control, step), step.id)
  return result
}

/** Whether what was empty may not be emptied again. */
async function stays(control: Control, id: string): Promise<boolean> {
  const { root, widget } = control
  if (!widget.canEmpty || remember(id, control).shown !== '' || hasModel(control)) return false
  return !(await widget.canEmpty(root))
}

/** A value the page refused is not left behind half written. */
async function restoreFailed(control: Control, id: string): Promise<void> {
  const before = remember(id, control)
  if (shown(control) !== before.shown) await restoreControl(control, before)
}

/** Writes the steps one after another and says how each ended; focus and scroll are left as found. */
export async function insertSteps(steps: readonly FillStep[]): Promise<StepResult[]> {
  const focused = document.activeElement
  const scroll = { left: scrollX, top: scrollY }
  const results: StepResult[] = []
  for (const step of steps) results.push(await insertOne(step))
  await settle(50)
  giveFocusBack(focused)
  scrollTo({ ...scroll, behavior: 'instant' })
  return steps.map((step, index) => settled(step, results[index] as StepResult))
}

/** Pages that correct a value a moment later are read once more at the end. */
function settled(step: FillStep, result: StepResult): StepResult {
  const control = controlNamed(step.id)
  if (!control || result.outcome === 'failed' || result.outcome === 'skipped') return result
  const readBack = shown(control)
  return readBack === result.readBack ? result : { ...result, ...resultOf(control, step, step.text), readBack }
}
