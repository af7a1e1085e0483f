import type { FillReport, Outcome, ReportEntry, UndoReport } from '../fill/report.ts'

/** What became of the last fill of the opened invoice. */
export type FillState =
  | { step: 'idle' }
  | { step: 'filling' }
  | { step: 'filled'; report: FillReport; tabId: number }
  | { step: 'undone'; report: UndoReport }
  | { step: 'failed'; code: string }

/** Outcomes as the person counts them: what is in the form, what was left alone, what needs a hand. */
export interface FillSummary {
  filled: ReportEntry[]
  left: ReportEntry[]
  attention: ReportEntry[]
}

const groupOf: Record<Outcome, keyof FillSummary | undefined> = {
  filled: 'filled',
  kept: 'filled',
  skipped: 'left',
  failed: 'attention',
  ambiguous: 'attention',
  'not-found': undefined, // the form does not ask for it: nothing to tell
}

export function fillSummary(report: FillReport): FillSummary {
  const summary: FillSummary = { filled: [], left: [], attention: [] }
  for (const entry of report.entries) {
    const group = groupOf[entry.outcome]
    if (group) summary[group].push(entry)
  }
  return summary
}

/** How many controls did not get their former value back. */
export const notRestored = (report: UndoReport): number =>
  report.entries.filter(({ outcome }) => outcome === 'failed').length
