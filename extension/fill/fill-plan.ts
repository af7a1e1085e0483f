import type { FillStep } from './fill-step.ts'
import type { Looked } from './looked.ts'
import type { ReportEntry } from './report.ts'
import type { Target } from './targets.ts'

/** Rows a list lacks for what is to be written, and a control by which the list is found; its own name where it has no row. */
export interface MissingRows {
  control: string
  count: number
  /** What the rows will ask for, where there is none yet that shows it. */
  asks?: readonly Target[]
  /** The first of the invoices that the list does not show yet: of one that takes each in a dialog the next. */
  next?: number
}

/** A list that takes one invoice after another from boxes beside it, and which of them those boxes hold once all is written. */
export interface Entry {
  control: string
  row: number
  number: string
}

/** One planned write with everything a person wants to know about it. */
export interface PlannedStep {
  step: FillStep
  entry: Omit<ReportEntry, 'outcome'>
}

export interface FillPlan {
  steps: PlannedStep[]
  /** Values that will not be written, and why. */
  left: ReportEntry[]
  /** Lists that need more rows before everything fits. */
  missingRows: MissingRows[]
  entry?: Entry
}

export interface PlanOptions {
  /** Also write where the control already holds something else. */
  overwrite?: boolean
  /** Values, by their key in a preview, that the person took off the list. */
  skip?: readonly string[]
  /** Values only offered, by their key, that the person put on the list. */
  include?: readonly string[]
  /** What the person looked at when they asked for this; anything else is refused. */
  looked?: Looked
  /** What the person taught: control → what it asks for. */
  taught?: ReadonlyMap<string, Target | 'none'>
}
