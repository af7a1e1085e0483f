import { isUnfinished, type Job } from '../inbox/job.ts'

/** One row of the list and one page of the review: an invoice of a file, or a file that has none yet. */
export interface Entry {
  job: Job
  /** Which of the job's drafts; undefined while there is none. */
  draft?: number
}

/** Which invoice is open. */
interface Opened {
  id: string
  draft: number
}

/** What the panel knows; everything else it shows is derived from this. */
export interface PanelState {
  /** Newest first; undefined until the inbox has been read. */
  jobs: Job[] | undefined
  /** The opened invoice; undefined shows the list. */
  opened: Opened | undefined
}

export type PanelAction =
  | { type: 'loaded'; jobs: Job[]; opened?: Opened | undefined }
  | { type: 'changed'; id: string; job: Job | undefined }
  | { type: 'open'; id: string; draft: number }
  | { type: 'list' }

export const emptyPanel: PanelState = { jobs: undefined, opened: undefined }

const newestFirst = (jobs: readonly Job[]) =>
  jobs.toSorted((one, other) => other.file.capturedAt.localeCompare(one.file.capturedAt))

/** The invoice opened last, as long as it is there; else the newest. */
function opening(jobs: readonly Job[], last: Opened | undefined): Opened | undefined {
  if (last && jobs.some(({ id }) => id === last.id)) return last
  return jobs[0] && { id: jobs[0].id, draft: 0 }
}

/** A new capture opens by itself, a batch shows as a list; a deleted one makes room for the list. */
function changed(state: PanelState, id: string, job: Job | undefined): PanelState {
  const before = state.jobs ?? []
  const others = before.filter((known) => known.id !== id)
  if (!job) return { jobs: others, opened: state.opened?.id === id ? undefined : state.opened }
  const jobs = newestFirst([...others, job])
  const isNew = others.length === before.length
  if (!isNew) return { jobs, opened: state.opened }
  return { jobs, opened: others.some(isUnfinished) ? undefined : { id, draft: 0 } }
}

/** The panel's only way from one state to the next. */
export function panelState(state: PanelState, action: PanelAction): PanelState {
  switch (action.type) {
    case 'loaded': {
      const jobs = newestFirst(action.jobs)
      return { jobs, opened: opening(jobs, action.opened) }
    }
    case 'changed':
      return changed(state, action.id, action.job)
    case 'open':
      return { ...state, opened: { id: action.id, draft: action.draft } }
    case 'list':
      return { ...state, opened: undefined }
  }
}

const entriesOf = (job: Job): Entry[] =>
  job.drafts.length === 0 ? [{ job }] : job.drafts.map((_, draft) => ({ job, draft }))

/** The rows of the list. */
export const panelEntries = (state: PanelState): Entry[] => (state.jobs ?? []).flatMap(entriesOf)

/** The opened row. */
export function openedEntry(state: PanelState): Entry | undefined {
  const { opened } = state
  const entries = panelEntries(state).filter(({ job }) => job.id === opened?.id)
  return entries.find(({ draft }) => draft === opened?.draft) ?? entries[0]
}
