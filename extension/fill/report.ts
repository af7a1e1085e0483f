import type { Looked } from './looked.ts'
import type { Target } from './targets.ts'

/**
 * What became of one value. `filled`: the page holds it; `kept`: written, and the page keeps it in its own form
 * (rounded, reformatted), see `readBack`; `skipped`: left alone on purpose; `failed`: the page refused it;
 * `ambiguous`: more than one control or meaning is as likely; `not-found`: no control asks for it.
 */
export type Outcome = 'filled' | 'kept' | 'skipped' | 'failed' | 'ambiguous' | 'not-found'

/** Stable codes; the words are `fill_reason_<code>` in `_locales`. */
export const fillReasons = [
  'look-first', // the page is not clearly an expense form: written only after a preview
  'same', // the control already held this value
  'has-value', // the control holds something else, perhaps typed by the person
  'disabled', // disabled or computed by the page: compare instead
  'not-chosen', // the person took it off the list
  'offered', // an inference in the person's own words' place: written only when asked for
  'no-option', // no option of the list means this value
  'many-options', // several options mean this value equally
  'refused', // the page did not take the value
  'gone', // the control left the page while filling
  'too-long', // longer than the control allows
  'other-currency', // the row or form is counted in another currency than the invoice
  'other-invoice', // the row or form holds the number of another invoice
  'differs', // the page computed something else than the invoice says
  'hidden', // nobody can see the control: transparent, covered, cut off or off the page
  'submits', // to write it, something would have to be pressed that sends the form
  'leads-away', // … that leads to another page
  'outside', // … that belongs to something else on the page
  'close-controls', // several controls fit equally
  'close-meanings', // the label fits several fields equally
] as const
export type FillReason = (typeof fillReasons)[number]

/** One line of the report, plain JSON. */
export interface ReportEntry {
  field: Target
  /** Which invoice or line of several it belongs to, counted from 0; absent for a form that takes one. */
  row?: number
  /** What the page calls the control; empty when there is none. */
  label: string
  /** The value as it was to be written, in the control's own format. */
  value: string
  outcome: Outcome
  reason?: FillReason
  /** What the control holds afterwards. */
  readBack?: string
  /** True where undo may be unable to empty it again; told before anybody asks for it. */
  lasting?: boolean
  /** How long writing it took in the page. */
  milliseconds?: number
  /** True when the value is inferred from the invoice rather than printed on it (费用日期, 报销事由 …). */
  inferred?: boolean
  /** How sure the match is, 0–1, and why: "label 发票号码". */
  confidence?: number
  because?: string[]
}

/** Names a line within a report or preview. */
export const entryKey = ({ field, row }: Pick<ReportEntry, 'field' | 'row'>) => `${row ?? 0} ${field}`

/** What a page itself tried while it was filled, and was kept from. */
export const attempts = ['page-submit', 'page-left', 'page-window'] as const
export type Attempt = (typeof attempts)[number]

/**
 * What was held up while a page was filled or a fill undone; the words are `fill_stopped_<code>`. `submits`,
 * `leads-away`, `outside`: we did not press; `page-*`: the page itself tried to; `left`: the page is gone all the same;
 * `waits`: a dialog or row is filled that only the person's own press keeps, and the list takes no other before.
 */
export type Stopped = 'submits' | 'leads-away' | 'outside' | Attempt | 'left' | 'waits'

export interface FillReport {
  entries: ReportEntry[]
  /** What this belongs to; an overwrite or an undo is for the same documents only. */
  looked: Looked
  /** Things that would have sent the form or left the page, none of which happened but `left`. */
  stopped: Stopped[]
  /** Visible frames of another site that were not permitted and so were not looked at. */
  framesLeftOut: string[]
  milliseconds: number
}

/**
 * What became of one control when the fill was undone. `gone`: it left the page, as before the fill; `kept`: somebody
 * changed it since, so it was left as it is.
 */
interface UndoEntry {
  label: string
  /** What it held before the fill, and what it holds now. */
  before: string
  readBack: string
  outcome: 'restored' | 'failed' | 'gone' | 'kept'
}

export interface UndoReport {
  entries: UndoEntry[]
  /** Rows the fill added that no button takes away: theirs to delete. */
  rowsLeft: number
  stopped: Stopped[]
}
