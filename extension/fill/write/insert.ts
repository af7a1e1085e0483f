import type { Control } from '../collect/find-controls.ts'
import { controlNamed } from '../collect/identify.ts'
import type { FillStep, StepResult } from '../fill-step.ts'
import { targetKinds } from '../targets.ts'
import { compareValue } from './same-value.ts'
import { settle } from './settle.ts'
import { editText, type TextControl } from './type-text.ts'
import { remember } from './undo-log.ts'

const shown = ({ root, widget }: Control) => widget.hold(root).shown

/** A text the page refused is tried again in other forms, then as the browser's own typing. */
async function tryTexts(control: Control, step: FillStep): Promise<StepResult> {
  const { root, widget } = control
  for (const text of [step.text, ...step.otherwise]) {
    const reason = await widget.write(root, step, text)
    if (reason) return { id: step.id, outcome: 'failed', reason, readBack: shown(control) }
    await settle()
    const result = resultOf(control, step, text)
    if (result.outcome !== 'failed' || step.kind === 'choice' || step.kind === 'tick') return result
  }
  if (widget.name === 'native') {
    editText(root as TextControl, step.text)
    await settle()
  }
  return resultOf(control, step, step.text)
}

/** Behind a read-only box a list may have come up: its own words count, not ours. */
const isChosen = ({ widget }: Control, { target }: FillStep) =>
  (widget.name === 'opener' || widget.name === 'pressable') && targetKinds[target] !== 'date'

function resultOf(control: Control, step: FillStep, text: string): StepResult {
  const readBack = shown(control)
  const chosen = step.kind === 'choice' || step.kind === 'tick' || isChosen(control, step)
  const compared = chosen ? (readBack ? 'same' : 'different') : compareValue(step, text, readBack)
  if (compared === 'same') return { id: step.id, outcome: 'filled', readBack }
  if (compared === 'reformatted') return { id: step.id, outcome: 'kept', readBack }
  return { id: step.id, outcome: 'failed', reason: 'refused', readBack }
}

async function insertOne(step: FillStep): Promise<StepResult> {
  const control = controlNamed(step.id)
  if (!control) return { id: step.id, outcome: 'failed', reason: 'gone', readBack: '' }
  remember(step.id, control)
  const result = await tryTexts(control, step)
  if (result.outcome === 'failed') await restoreFailed(control, step.id)
  return result
}

/** A value the page refused is not left behind half written. */
async function restoreFailed(control: Control, id: string): Promise<void> {
  const before = remember(id, control)
  if (shown(control) !== before.shown) await control.widget.restore(control.root, before)
}

/** Writes the steps one after another and says how each ended; focus and scroll are left as found. */
export async function insertSteps(steps: readonly FillStep[]): Promise<StepResult[]> {
  const focused = document.activeElement
  const scroll = { left: scrollX, top: scrollY }
  const results: StepResult[] = []
  for (const step of steps) results.push(await insertOne(step))
  await settle(50)
  if (focused instanceof HTMLElement && focused !== document.body) focused.focus({ preventScroll: true })
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  scrollTo({ ...scroll, behavior: 'instant' })
  return steps.map((step, index) => settled(step, results[index] as StepResult))
}

/** Pages that correct a value a moment later are read once more at the end. */
function settled(step: FillStep, result: StepResult): StepResult {
  const control = controlNamed(step.id)
  if (!control || result.outcome === 'failed') return result
  const readBack = shown(control)
  return readBack === result.readBack ? result : { ...resultOf(control, step, step.text), readBack }
}
