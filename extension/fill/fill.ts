import type { Invoice } from '../../shared/invoice.ts'
import { compareComputed } from './decide/compare-computed.ts'
import { hiddenValues } from './decide/hidden-values.ts'
import { missingValues } from './decide/missing-values.ts'
import type { FillPlan, PlannedStep, PlanOptions } from './fill-plan.ts'
import type { StepResult } from './fill-step.ts'
import { controlsOf, framesLeftOut, idWithin, type OpenFrame, openFrames } from './frames.ts'
import type { Looked } from './looked.ts'
import { lookedAt, refuseChanges, refuseOthers } from './looked-at.ts'
import { askFrame } from './messages.ts'
import { planFrames, trusted } from './plan-frames.ts'
import { entryKey, type FillReport, type ReportEntry, type Stopped, type UndoReport } from './report.ts'
import { holdModels, undoFrame } from './undo-frame.ts'
import { watchPage } from './watch-page.ts'

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
  const results = await askFrame(frame, 'fill-fields', {
    url: frame.snapshot.url,
    document: frame.snapshot.document,
    steps,
  })
  return results.map((result) => ({ ...result, id: `${frame.frameId}/${result.id}` }))
}

/** Frames are written one after another: a page has one focus. */
async function write(frames: readonly OpenFrame[], plan: FillPlan): Promise<ReportEntry[]> {
  const results: StepResult[] = []
  for (const frame of frames) results.push(...(await writeFrame(frame, plan.steps)))
  return plan.steps.flatMap(({ step, entry }) => {
    const result = results.find(({ id }) => id === step.id)
    if (!result) return []
    const { outcome, reason, readBack, lasting } = result
    return [{ ...entry, outcome, readBack, ...(reason && { reason }), ...(lasting && { lasting }) }]
  })
}

/** Presses the page's own add buttons where lists are too short. Resolves to whether any row came. */
async function growLists(
  frames: readonly OpenFrame[],
  { missingRows }: FillPlan,
  progress: Progress,
): Promise<boolean> {
  let grown = 0
  for (const { control, count } of missingRows) {
    const { frameId, id } = idWithin(control)
    const frame = frames.find((each) => each.frameId === frameId)
    if (!frame) continue
    const { added, refused } = await askFrame(frame, 'add-rows', { control: id, count })
    grown += added
    if (refused) progress.stopped.add(refused)
  }
  return grown > 0
}

/** What a fill has done so far, over its rounds. */
interface Progress {
  entries: Map<string, ReportEntry>
  /** Control → which invoice it was filled with. */
  placed: Map<string, number>
  stopped: Set<Stopped>
}

/** What an earlier round decided stays decided, except what was still in doubt, or was drawn anew meanwhile. */
function onlyOpen(plan: FillPlan, { entries, placed }: Progress): FillPlan {
  const open = (entry: Pick<ReportEntry, 'field' | 'row'>) => {
    const known = entries.get(entryKey(entry))
    return known === undefined || known.outcome === 'ambiguous' || known.reason === 'gone'
  }
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

/** Everything that would be written, told instead of written. */
const lookFirst = ({ steps, left }: FillPlan): ReportEntry[] => [
  ...steps.map(({ entry }): ReportEntry => ({ ...entry, outcome: 'skipped', reason: 'look-first' })),
  ...left,
]

const isFrameOf = (was: readonly OpenFrame[], now: readonly OpenFrame[]) =>
  was[0]?.snapshot.document === now[0]?.snapshot.document

/** Writes what is planned, and what the page asks for after that. A page that goes away meanwhile ends it. */
async function fillRounds(
  tabId: number,
  first: readonly OpenFrame[],
  plan: (frames: readonly OpenFrame[]) => Promise<FillPlan>,
  progress: Progress,
): Promise<readonly OpenFrame[]> {
  let frames = first
  try {
    if (await growLists(frames, await plan(frames), progress)) frames = await openFrames(tabId)
    for (let round = 0; round < rounds && isFrameOf(first, frames); round += 1) {
      if (!(await fillRound(frames, await plan(frames), progress))) break
      frames = await openFrames(tabId)
    }
    await Promise.all(frames.map((frame) => askFrame(frame, 'end-fill')))
  } catch (error) {
    const now = await openFrames(tabId)
    if (isFrameOf(first, now)) throw error
    frames = now
  }
  if (!isFrameOf(first, frames)) progress.stopped.add('left')
  return frames
}

/**
 * Fills the form on a tab, in every frame the extension may touch, and says what became of each value. One invoice goes
 * into the form; several go into the rows of its list, which is made long enough by the page's own add button.
 * Empty controls only, unless `overwrite`. What is not clearly an expense form is written only after a look, which
 * `looked` tells of. Throws CodedError 'no-permission' when the page may not be touched, 'page-changed' when it is not
 * the one that was looked at.
 */
export async function fillPage(
  tabId: number,
  invoices: Invoice | readonly Invoice[],
  options: PlanOptions = {},
): Promise<FillReport> {
  const start = performance.now()
  const given = [invoices].flat()
  const progress: Progress = { entries: new Map(), placed: new Map(), stopped: new Set() }
  const note = (entries: readonly ReportEntry[]) => {
    for (const entry of entries)
      if (!progress.entries.has(entryKey(entry))) progress.entries.set(entryKey(entry), entry)
  }
  let frames: readonly OpenFrame[] = await openFrames(tabId)
  refuseOthers(tabId, frames, options.looked)
  const looked = lookedAt(tabId, frames)
  const first = await planFrames(frames, given, options)
  refuseChanges(first, options.looked)
  // What a form asks for shows with a single invoice: of several, much can be written only once there are rows.
  const single = given.length > 1 ? await planFrames(frames, given.slice(0, 1), options) : first
  if (!options.looked && !(await trusted(frames, single))) note(lookFirst(first))
  else {
    await Promise.all(frames.map((frame) => askFrame(frame, 'begin-fill')))
    const plan = (now: readonly OpenFrame[]) => planFrames(now, given, options, progress.placed)
    const before = frames
    const { result, stopped } = await watchPage(before, () => fillRounds(tabId, before, plan, progress))
    frames = result
    for (const each of stopped) progress.stopped.add(each)
  }
  const controls = controlsOf(frames)
  note([...hiddenValues(controls, given), ...compareComputed(controls, given), ...missingValues(given)])
  return {
    entries: [...progress.entries.values()],
    looked,
    stopped: [...progress.stopped],
    framesLeftOut: framesLeftOut(frames),
    milliseconds: Math.round(performance.now() - start),
  }
}

/**
 * Puts every control the last fill of this tab wrote back to what it was, unless somebody changed it since, and takes
 * added rows away. Throws CodedError 'page-changed' when the tab shows other documents than were filled.
 */
export async function undoPage(tabId: number, looked?: Looked): Promise<UndoReport> {
  const frames = await openFrames(tabId)
  refuseOthers(tabId, frames, looked)
  const { result, stopped } = await watchPage(frames, async () => {
    const entries: UndoReport['entries'] = []
    for (const frame of frames) {
      const labels = new Map(frame.snapshot.controls.map(({ id, labels: [label] }) => [id, label?.text ?? '']))
      for (const { id, ...undone } of await undoFrame(frame)) entries.push({ label: labels.get(id) ?? '', ...undone })
    }
    return entries
  })
  return { entries: result, stopped }
}
