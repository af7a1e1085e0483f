import type { FillPlan, PlannedStep } from './fill-plan.ts'
import { controlsOf, idWithin, type OpenFrame, openFrames } from './frames.ts'
import { askFrame } from './messages.ts'
import { entryKey, type ReportEntry, type Stopped } from './report.ts'
import { write } from './write-plan.ts'

/** Forms grow while they are filled; after so many rounds what is still missing is reported as missing. */
const rounds = 3

/** What is asked for of a list that has just been begun shows with its first row; others are grown once. */
const growths = 2

/** Makes lists as long as the plan needs them. Resolves to the frames as they are then. */
async function growLists(
  tabId: number,
  first: readonly OpenFrame[],
  plan: (frames: readonly OpenFrame[]) => Promise<FillPlan>,
  progress: Progress,
): Promise<readonly OpenFrame[]> {
  const grown = new Set<string>()
  let frames = first
  for (let turn = 0; turn < growths; turn += 1) {
    const missing = (await plan(frames)).missingRows.filter(({ control }) => !grown.has(control))
    if (missing.length === 0) break
    const more = await pressForRows(frames, missing, progress)
    for (const { control } of missing) grown.add(control)
    frames = await openFrames(tabId)
    if (!more) break
  }
  return frames
}

/** Presses the page's own add buttons where lists are too short. Resolves to whether any row came. */
async function pressForRows(
  frames: readonly OpenFrame[],
  missing: FillPlan['missingRows'],
  progress: Progress,
): Promise<boolean> {
  let grown = 0
  for (const { control, count } of missing) {
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
export interface Progress {
  entries: Map<string, ReportEntry>
  /** Control → which invoice it was filled with. */
  placed: Map<string, number>
  /** Line of the report → the control it was written to. */
  written: Map<string, string>
  stopped: Set<Stopped>
}

/**
 * What an earlier round decided stays decided, except what was still in doubt, or was drawn anew meanwhile: with the
 * value still to be given, or without the one that was written.
 */
function onlyOpen(plan: FillPlan, { entries, placed, written }: Progress, held: ReadonlyMap<string, string>): FillPlan {
  const open = (entry: Pick<ReportEntry, 'field' | 'row'>) => {
    const known = entries.get(entryKey(entry))
    return known === undefined || known.outcome === 'ambiguous' || known.reason === 'gone'
  }
  const isLost = ({ step, entry }: PlannedStep) => {
    const id = written.get(entryKey(entry))
    const { readBack } = entries.get(entryKey(entry)) ?? {}
    return id !== undefined && !held.has(id) && held.get(step.id) !== readBack
  }
  return {
    ...plan,
    steps: plan.steps.filter((planned) => (open(planned.entry) || isLost(planned)) && !placed.has(planned.step.id)),
    left: plan.left.filter(open),
  }
}

async function fillRound(frames: readonly OpenFrame[], plan: FillPlan, progress: Progress): Promise<boolean> {
  const held = new Map(controlsOf(frames).map(({ id, value }) => [id, value]))
  const open = onlyOpen(plan, progress, held)
  for (const entry of open.left) progress.entries.set(entryKey(entry), entry)
  for (const { step, entry } of open.steps) {
    progress.placed.set(step.id, entry.row ?? 0)
    progress.written.set(entryKey(entry), step.id)
  }
  for (const entry of await write(frames, open)) {
    progress.entries.set(entryKey(entry), entry)
    // What was drawn anew with its old name is free again.
    if (entry.reason === 'gone') progress.placed.delete(progress.written.get(entryKey(entry)) ?? '')
  }
  return open.steps.length > 0
}

const isFrameOf = (was: readonly OpenFrame[], now: readonly OpenFrame[]) =>
  was[0]?.snapshot.document === now[0]?.snapshot.document

/** Writes what is planned, and what the page asks for after that. A page that goes away meanwhile ends it. */
export async function fillRounds(
  tabId: number,
  first: readonly OpenFrame[],
  plan: (frames: readonly OpenFrame[]) => Promise<FillPlan>,
  progress: Progress,
): Promise<readonly OpenFrame[]> {
  let frames = first
  try {
    frames = await growLists(tabId, frames, plan, progress)
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
