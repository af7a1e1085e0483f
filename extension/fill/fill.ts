import type { Invoice } from '../../shared/invoice.ts'
import { compareComputed } from './decide/compare-computed.ts'
import { missingValues } from './decide/missing-values.ts'
import type { FillPlan, PlannedStep, PlanOptions } from './fill-plan.ts'
import type { StepResult } from './fill-step.ts'
import { controlsOf, framesLeftOut, idWithin, type OpenFrame, openFrames } from './frames.ts'
import { askFrame } from './messages.ts'
import { planFrames } from './plan-frames.ts'
import { entryKey, type FillReport, type ReportEntry, type UndoReport } from './report.ts'
import { holdModels, undoFrame } from './undo-frame.ts'

/** Forms grow while they are filled; after so many rounds what is still missing is reported as missing. */
const rounds = 3

async function writeFrame(frame: OpenFrame, planned: readonly PlannedStep[]): Promise<StepResult[]> {
  const steps = planned
    .filter(({ step }) => idWithin(step.id).frameId === frame.frameId)
    .map(({ step }) => ({ ...step, id: idWithin(step.id).id }))
  if (steps.length === 0) return []
  await holdModels(
    frame,
    steps.map(({ id }) => id),
  )
  const results = await askFrame(frame, 'fill-fields', { url: frame.snapshot.url, steps })
  return results.map((result) => ({ ...result, id: `${frame.frameId}/${result.id}` }))
}

/** Frames are written one after another: a page has one focus. */
async function write(frames: readonly OpenFrame[], plan: FillPlan): Promise<ReportEntry[]> {
  const results: StepResult[] = []
  for (const frame of frames) results.push(...(await writeFrame(frame, plan.steps)))
  return plan.steps.flatMap(({ step, entry }) => {
    const result = results.find(({ id }) => id === step.id)
    if (!result) return []
    const { outcome, reason, readBack } = result
    return [{ ...entry, outcome, readBack, ...(reason ? { reason } : {}) }]
  })
}

/** Presses the page's own add buttons where lists are too short. Resolves to whether any row came. */
async function growLists(frames: readonly OpenFrame[], { missingRows }: FillPlan): Promise<boolean> {
  let grown = 0
  for (const { control, count } of missingRows) {
    const { frameId, id } = idWithin(control)
    const frame = frames.find((each) => each.frameId === frameId)
    if (frame) grown += await askFrame(frame, 'add-rows', { control: id, count })
  }
  return grown > 0
}

/** What a fill has done so far, over its rounds. */
interface Progress {
  entries: Map<string, ReportEntry>
  /** Control → which invoice it was filled with. */
  placed: Map<string, number>
}

/** What an earlier round decided stays decided, except what was still in doubt. */
function onlyOpen(plan: FillPlan, { entries, placed }: Progress): FillPlan {
  const open = (entry: Pick<ReportEntry, 'field' | 'row'>) =>
    (entries.get(entryKey(entry))?.outcome ?? 'ambiguous') === 'ambiguous'
  return {
    ...plan,
    steps: plan.steps.filter(({ step, entry }) => open(entry) && !placed.has(step.id)),
    left: plan.left.filter(open),
  }
}

async function fillRound(frames: readonly OpenFrame[], plan: FillPlan, progress: Progress): Promise<boolean> {
  const open = onlyOpen(plan, progress)
  for (const entry of open.left) progress.entries.set(entryKey(entry), entry)
  for (const { step, entry } of open.steps) progress.placed.set(step.id, entry.row ?? 0)
  for (const entry of await write(frames, open)) progress.entries.set(entryKey(entry), entry)
  return open.steps.length > 0
}

/**
 * Fills the form on a tab, in every frame the extension may touch, and says what became of each value. One invoice goes
 * into the form; several go into the rows of its list, which is made long enough by the page's own add button.
 * Empty controls only, unless `overwrite`. Throws CodedError 'no-permission' when the page may not be touched,
 * 'page-changed' when it was left meanwhile.
 */
export async function fillPage(
  tabId: number,
  invoices: Invoice | readonly Invoice[],
  options: PlanOptions = {},
): Promise<FillReport> {
  const start = performance.now()
  const given = [invoices].flat()
  const progress: Progress = { entries: new Map(), placed: new Map() }
  let frames = await openFrames(tabId)
  await Promise.all(frames.map((frame) => askFrame(frame, 'begin-fill')))
  const plan = () => planFrames(frames, given, options, progress.placed)
  if (await growLists(frames, await plan())) frames = await openFrames(tabId)
  for (let round = 0; round < rounds; round += 1) {
    if (!(await fillRound(frames, await plan(), progress))) break
    frames = await openFrames(tabId)
  }
  for (const entry of [...compareComputed(controlsOf(frames), given), ...missingValues(given)]) {
    if (!progress.entries.has(entryKey(entry))) progress.entries.set(entryKey(entry), entry)
  }
  return {
    entries: [...progress.entries.values()],
    framesLeftOut: framesLeftOut(frames),
    milliseconds: Math.round(performance.now() - start),
  }
}

/** Puts every control the last fill of this tab wrote back to what it was, and takes added rows away. */
export async function undoPage(tabId: number): Promise<UndoReport> {
  const frames = await openFrames(tabId)
  const entries: UndoReport['entries'] = []
  for (const frame of frames) {
    const labels = new Map(frame.snapshot.controls.map(({ id, labels: [label] }) => [id, label?.text ?? '']))
    for (const { id, ...undone } of await undoFrame(frame)) entries.push({ label: labels.get(id) ?? '', ...undone })
  }
  return { entries }
}
