import type { Invoice } from '../../shared/invoice.ts'
import { askFrame } from '../messaging.ts'
import { type FillPlan, type PlannedStep, type PlanOptions, planFill } from './decide/plan.ts'
import type { StepResult } from './fill-step.ts'
import { controlsOf, framesLeftOut, type OpenFrame, openFrames } from './frames.ts'
import type { FillReport, ReportEntry, UndoReport } from './report.ts'
import { holdModels, undoFrame } from './undo-frame.ts'

/** Forms grow while they are filled; after so many rounds what is still missing is reported as missing. */
const rounds = 3

const idsIn = (id: string) => {
  const slash = id.indexOf('/')
  return { frameId: Number(id.slice(0, slash)), id: id.slice(slash + 1) }
}

async function writeFrame(frame: OpenFrame, planned: readonly PlannedStep[], again: boolean): Promise<StepResult[]> {
  const steps = planned
    .filter(({ step }) => idsIn(step.id).frameId === frame.frameId)
    .map(({ step }) => ({ ...step, id: idsIn(step.id).id }))
  if (steps.length === 0 && again) return []
  const ids = steps.map(({ id }) => id)
  await holdModels(frame, ids)
  const results = await askFrame(frame, 'fill-fields', { url: frame.snapshot.url, steps, again })
  return results.map((result) => ({ ...result, id: `${frame.frameId}/${result.id}` }))
}

/** Frames are written one after another: a page has one focus. */
async function write(frames: readonly OpenFrame[], plan: FillPlan, again: boolean): Promise<ReportEntry[]> {
  const results: StepResult[] = []
  for (const frame of frames) results.push(...(await writeFrame(frame, plan.steps, again)))
  return plan.steps.flatMap(({ step, entry }) => {
    const result = results.find(({ id }) => id === step.id)
    if (!result) return []
    const { outcome, reason, readBack } = result
    return [{ ...entry, outcome, readBack, ...(reason ? { reason } : {}) }]
  })
}

const settled = (entry: ReportEntry) => entry.outcome !== 'ambiguous'

/**
 * Fills the form on a tab with one invoice, in every frame the extension may touch, and says what became of each value.
 * Empty controls only, unless `overwrite`. Throws CodedError 'no-permission' when the page may not be touched,
 * 'page-changed' when it was left meanwhile.
 */
export async function fillPage(tabId: number, invoice: Invoice, options: PlanOptions = {}): Promise<FillReport> {
  const start = performance.now()
  const entries = new Map<string, ReportEntry>()
  let frames: OpenFrame[] = []
  for (let round = 0; round < rounds; round += 1) {
    frames = await openFrames(tabId)
    const plan = withoutSettled(planFill(controlsOf(frames), invoice, options), entries)
    for (const entry of plan.left) entries.set(entry.field, entry)
    for (const entry of await write(frames, plan, round > 0)) entries.set(entry.field, entry)
    if (plan.steps.length === 0) break
  }
  return {
    entries: [...entries.values()],
    framesLeftOut: framesLeftOut(frames),
    milliseconds: Math.round(performance.now() - start),
  }
}

/** What an earlier round decided stays decided. */
function withoutSettled(plan: FillPlan, entries: ReadonlyMap<string, ReportEntry>): FillPlan {
  const open = (field: string) => {
    const known = entries.get(field)
    return !known || !settled(known)
  }
  return {
    steps: plan.steps.filter(({ entry }) => open(entry.field)),
    left: plan.left.filter((entry) => open(entry.field)),
  }
}

/** Puts every control the last fill of this tab wrote back to what it was. */
export async function undoPage(tabId: number): Promise<UndoReport> {
  const frames = await openFrames(tabId)
  const entries: UndoReport['entries'] = []
  for (const frame of frames) {
    const labels = new Map(frame.snapshot.controls.map(({ id, labels: [label] }) => [id, label?.text ?? '']))
    for (const { id, ...undone } of await undoFrame(frame)) entries.push({ label: labels.get(id) ?? '', ...undone })
  }
  return { entries }
}
