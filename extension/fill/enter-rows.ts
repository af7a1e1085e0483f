import { isNothing } from './decide/held-value.ts'
import type { Entry, FillPlan } from './fill-plan.ts'
import { controlsOf, idWithin, type OpenFrame } from './frames.ts'
import { askFrame } from './messages.ts'
import type { ReportEntry, Stopped } from './report.ts'

interface Progress {
  invoices: number
  entries: ReadonlyMap<string, ReportEntry>
  placed: Map<string, number>
  stopped: Set<Stopped>
}

/** How the page is looked at, planned for and written. */
interface Steps {
  open(): Promise<readonly OpenFrame[]>
  plan(frames: readonly OpenFrame[]): Promise<FillPlan>
  write(frames: readonly OpenFrame[]): Promise<readonly OpenFrame[]>
}

/** Whether an invoice stands in the boxes beside its list by this fill, and nothing of it was refused. */
function isEntered({ entries }: Progress, { row }: Entry): boolean {
  const own = [...entries.values()].filter((entry) => entry.row === row)
  const isNumber = ({ field }: { field: string }) => field === 'invoiceNumber' || field === 'digitalNumber'
  return (
    own.some((entry) => isNumber(entry) && entry.outcome === 'filled') &&
    !own.some(({ outcome }) => outcome === 'failed' || outcome === 'ambiguous')
  )
}

/** What the list took over is empty again, and free for the next. */
function freeEmptied(frames: readonly OpenFrame[], { placed }: Progress): void {
  for (const { id, value, options } of controlsOf(frames))
    if (isNothing(value) || options?.[0]?.text === value) placed.delete(id)
}

/** Has the list take over what was entered. Out: whether it shows that now. */
async function taken(frames: readonly OpenFrame[], entry: Entry): Promise<boolean> {
  const { frameId, id } = idWithin(entry.control)
  const frame = frames.find((each) => each.frameId === frameId)
  const answer = frame && (await askFrame(frame, 'add-rows', { control: id, count: 1, taking: entry.number }))
  return answer !== undefined && answer.added > 0
}

/** Enters one invoice after another where a list takes them from boxes beside it; what it does not take over waits for the person. */
export async function enterRows(
  first: readonly OpenFrame[],
  { open, plan, write }: Steps,
  progress: Progress,
): Promise<readonly OpenFrame[]> {
  let frames = first
  for (let turn = 0; turn < progress.invoices; turn += 1) {
    const { entry } = await plan(frames)
    if (!entry) break
    if (!isEntered(progress, entry) || !(await taken(frames, entry))) {
      progress.stopped.add('waits')
      break
    }
    const now = await open()
    freeEmptied(now, progress)
    frames = await write(now)
  }
  return frames
}
