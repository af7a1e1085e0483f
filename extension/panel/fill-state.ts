import type { PagePreview } from '../fill/preview/preview-page.ts'
import type { FillReport, Outcome, ReportEntry, UndoReport } from '../fill/report.ts'

/** What became of the last fill of the opened invoice. */
export type FillState =
  | { step: 'idle' }
  | { step: 'filling' }
  | { step: 'previewed'; preview: PagePreview; tabId: number }
  | { step: 'pointing' }
  | { step: 'filled'; report: FillReport; tabId: number }
  | { step: 'undone'; report: UndoReport }
  | { step: 'failed'; code: string }

/** Outcomes as the person counts them: what is in the form, what was left alone, what needs a hand. */
export interface FillSummary {
  filled: ReportEntry[]
  left: ReportEntry[]
  attention: ReportEntry[]
  /** What the form does not seem to ask for; the person may know better. */
  missing: ReportEntry[]
}

const groupOf: Record<Outcome, keyof FillSummary> = {
  filled: 'filled',
  kept: 'filled',
  skipped: 'left',
  failed: 'attention',
  ambiguous: 'attention',
  'not-found': 'missing',
}

export function fillSummary(report: FillReport): FillSummary {
  const summary: FillSummary = { filled: [], left: [], attention: [], missing: [] }
  for (const entry of report.entries) {
    summary[groupOf[entry.outcome]].push(entry)
  }
  return summary
}

/** How many controls did not get their former value back. */
export const notRestored = (report: UndoReport): number =>
  report.entries.filter(({ outcome }) => outcome === 'failed').length
