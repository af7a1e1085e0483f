import { enterRows } from './enter-rows.ts'
import type { FillPlan, PlannedStep } from './fill-plan.ts'
import { controlsOf, idWithin, type OpenFrame, openFrames } from './frames.ts'
import { askFrame } from './messages.ts'
import { entryKey, type ReportEntry, type Stopped } from './report.ts'
import type { AddedRows } from './write/added-rows.ts'
import { write } from './write-plan.ts'

/**
 * Forms grow while they are filled, some lists by one row for each that was given; after so many rounds what is still
 * missing is reported as missing.
 */
const roundsFor = (invoices: number) => 2 + invoices

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
  for (const { control, count, next } of missing) {
    const { frameId, id } = idWithin(control)
    const frame = frames.find((each) => each.frameId === frameId)
    if (!frame) continue
    const answer = await askFrame(frame, 'add-rows', { control: id, count })
    noteAnswer(answer, next, progress)
    grown += answer.opened ? 1 : answer.added
  }
  return grown > 0
}

/** What a list answered when it was asked for more; what it opened is for one of the invoices alone. */
function noteAnswer({ opened, turns, waits, refused }: AddedRows, next: number | undefined, progress: Progress): void {
  if (refused) progress.stopped.add(refused)
  if ((opened && !turns) || waits) progress.stopped.add('waits')
  if (opened) progress.only = next ?? 0
}

/** Opens the dialog in which a list takes an invoice that it does not show yet, where no row came for it. */
async function openDialog(frames: readonly OpenFrame[], plan: FillPlan, progress: Progress): Promise<boolean> {
  if (progress.only !== undefined) return false
  for (const { control, next } of plan.missingRows) {
    const { frameId, id } = idWithin(control)
    const frame = frames.find((each) => each.frameId === frameId)
    const answer = frame && (await askFrame(frame, 'add-rows', { control: id, count: 1, dialog: true }))
    if (answer) noteAnswer(answer, next, progress)
    if (answer?.turns) progress.turns = control
    if (answer?.opened) return true
  }
  return false
}

/** Has a list whose cards take each other's place show one for the next invoice. */
async function turnCard(frames: readonly OpenFrame[], progress: Progress): Promise<boolean> {
  const { turns, only = 0, invoices } = progress
  if (turns === undefined || only + 1 >= invoices) return false
  const { frameId, id } = idWithin(turns)
  const frame = frames.find((each) => each.frameId === frameId)
  const answer = frame && (await askFrame(frame, 'add-rows', { control: id, count: 1, dialog: true }))
  if (!answer?.opened) return false
  noteAnswer(answer, only + 1, progress)
  // Pages may give the next card the boxes of the last.
  progress.placed.clear()
  progress.written.clear()
  return true
}

/** What a fill has done so far, over its rounds. */
export interface Progress {
  /** How many are filled in. */
  invoices: number
  entries: Map<string, ReportEntry>
  /** Control → which invoice it was filled with. */
  placed: Map<string, number>
  /** Line of the report → the control it was written to. */
  written: Map<string, string>
  stopped: Set<Stopped>
  /** The invoice for which a dialog was opened: while it is, the page takes no other. */
  only?: number
  /** The list whose cards take each other's place, which is asked for one after the other. */
  turns?: string
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

/** Writes what is planned, and what the page asks for after that. Resolves to the frames as they are then. */
async function writeRounds(
  tabId: number,
  first: readonly OpenFrame[],
  plan: (frames: readonly OpenFrame[]) => Promise<FillPlan>,
  progress: Progress,
): Promise<readonly OpenFrame[]> {
  let frames = first
  for (let round = 0; round < roundsFor(progress.invoices) && isFrameOf(first, frames); round += 1) {
    if (!(await fillRound(frames, await plan(frames), progress))) break
    frames = await openFrames(tabId)
  }
  return frames
}

/** Makes lists long enough, and writes; what takes an invoice in a dialog is opened last. A page that goes away meanwhile ends it. */
export async function fillRounds(
  tabId: number,
  first: readonly OpenFrame[],
  plan: (frames: readonly OpenFrame[]) => Promise<FillPlan>,
  progress: Progress,
): Promise<readonly OpenFrame[]> {
  let frames = first
  try {
    frames = await growLists(tabId, frames, plan, progress)
    const write = (now: readonly OpenFrame[]) => writeRounds(tabId, now, plan, progress)
    frames = await write(frames)
    frames = await enterRows(frames, { open: () => openFrames(tabId), plan, write }, progress)
    let isOpen = isFrameOf(first, frames) && (await openDialog(frames, await plan(frames), progress))
    while (isOpen) {
      frames = await write(await openFrames(tabId))
      isOpen = isFrameOf(first, frames) && (await turnCard(frames, progress))
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
