import type { Control } from '../collect/find-controls.ts'
import { controlNamed } from '../collect/identify.ts'
import { hasModel } from '../collect/marked.ts'
import { seenAs } from '../collect/seen-as.ts'
import type { FillStep, StepResult } from '../fill-step.ts'
import { giveFocusBack } from '../page/focus.ts'
import { canBeReached } from '../page/reach.ts'
import { settle } from '../page/settle.ts'
import { leaveCalendarOver } from '../widgets/pick-date.ts'
import type { Held } from '../widgets/widget.ts'
import { noteBehind } from './behind.ts'
import { noteBeside } from './beside.ts'
import { noteInvalid } from './marked-invalid.ts'
import { restoreControl } from './restore-control.ts'
import { serverAnswered } from './server-answer.ts'
import { failure, resultOf, shown } from './step-result.ts'
import { touchControl } from './touch-control.ts'
import { drawnNow, tryTexts } from './try-texts.ts'
import { forgetOne, noteWritten, remember } from './undo-log.ts'

/** Whether a person can reach an element, if not now then once a calendar drawn late is out of its way. */
const comesClear = async (element: Element): Promise<boolean> =>
  (await canBeReached(element)) || (leaveCalendarOver(element) && (await canBeReached(element)))

/** The control as it is drawn once a person can reach it, and whether they can: a server may have drawn it anew meanwhile. */
async function reach(id: string): Promise<{ control: Control | undefined; reached: boolean }> {
  const control = controlNamed(id)
  const reached = control !== undefined && (await comesClear(seenAs(control)))
  return reached || !control || control.root.isConnected ? { control, reached } : reach(id)
}

async function insertOne(step: FillStep): Promise<StepResult> {
  const { control, reached } = await reach(step.id)
  if (!control) {
    forgetOne(step.id)
    return { id: step.id, outcome: 'failed', reason: 'gone', readBack: '' }
  }
  if (!reached) {
    forgetOne(step.id)
    return { ...failure(control, step, 'hidden'), outcome: 'skipped' }
  }
  remember(step.id, control)
  noteBehind(step.id, control)
  noteInvalid(step.id, control)
  const { result, refused } = await touchControl(control, () => tryOrRestore(control, step))
  const [refusal] = refused
  return result.outcome === 'failed' && refusal ? { ...result, reason: refusal } : lostOr(result, control.root)
}

/** What a server drew anew since it was written was not refused but lost: it is there to be written again. */
const lostOr = (result: StepResult, written: Element | undefined): StepResult =>
  result.reason === 'refused' && written?.isConnected === false ? { ...result, reason: 'gone' } : result

async function tryOrRestore(control: Control, step: FillStep): Promise<StepResult> {
  const before = control.widget.hold(control.root)
  const result = await tryTexts(control, step)
  if (result.outcome !== 'failed')
    return (await stays(drawnNow(control, step), step.id)) ? { ...result, lasting: true } : result
  await restoreFailed(drawnNow(control, step), before)
  return result
}

/** Whether what was empty may not be emptied again. */
async function stays(control: Control, id: string): Promise<boolean> {
  const { root, widget } = control
  if (remember(id, control).shown !== '' || hasModel(control)) return false
  return widget.neverEmpty?.(root) ?? !((await widget.canEmpty?.(root)) ?? true)
}

/** A value the page refused is not left behind half written. */
async function restoreFailed(control: Control, before: Held): Promise<void> {
  if (shown(control) !== before.shown) await restoreControl(control, before)
}

async function timed(work: () => Promise<StepResult>): Promise<StepResult> {
  const start = performance.now()
  const result = await work()
  return { ...result, milliseconds: Math.round(performance.now() - start) }
}

function noteBefore(id: string): void {
  const control = controlNamed(id)
  if (control) remember(id, control)
}

/** Writes the steps one after another and says how each ended; focus and scroll are left as found. */
export async function insertSteps(steps: readonly FillStep[]): Promise<StepResult[]> {
  const focused = document.activeElement
  const scroll = { left: scrollX, top: scrollY }
  const results: StepResult[] = []
  // Before anything is written: of what the page computes from our values nothing was there.
  for (const { id } of steps) noteBefore(id)
  noteBeside(steps.map(({ id }) => id))
  const written: (Element | undefined)[] = []
  for (const step of steps) {
    const result = await timed(() => insertOne(step))
    results.push(result)
    noteWritten(result)
    written.push(controlNamed(step.id)?.root)
  }
  await settle(50)
  await serverAnswered(steps.map(({ id }) => id))
  giveFocusBack(focused)
  scrollTo({ ...scroll, behavior: 'instant' })
  return steps.map((step, index) => lostOr(settled(step, results[index] as StepResult), written[index]))
}

/** Pages that correct a value a moment later are read once more at the end. */
function settled(step: FillStep, result: StepResult): StepResult {
  const control = controlNamed(step.id)
  if (!control || result.outcome === 'failed' || result.outcome === 'skipped') return result
  const readBack = shown(control)
  return readBack === result.readBack ? result : { ...result, ...resultOf(control, step, step.text), readBack }
}
