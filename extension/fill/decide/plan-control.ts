import type { FillPlan, PlannedStep, PlanOptions } from '../fill-plan.ts'
import { entryKey, type FillReason, type ReportEntry } from '../report.ts'
import type { FieldSnapshot } from '../snapshot.ts'
import type { Target } from '../targets.ts'
import type { Ambiguity, Match } from './assign.ts'
import { partTexts } from './date-format.ts'
import { textsFor } from './format.ts'
import { isNothing, sameText } from './held-value.ts'
import { chooseOption } from './option-choice.ts'
import { fitsPattern, fittingFirst } from './page-pattern.ts'
import type { Signals } from './signals.ts'
import type { Wanted } from './values.ts'

/** What a person reads as the name of a control; one part of a date may have but the heading over all three. */
function shownLabel({ snapshot: { labels, sections }, datePart }: Match): string {
  const [label] = labels
  const heading = datePart && label?.place === 'name' ? sections[0] : undefined
  return (heading ?? label?.text ?? '').trim()
}

/** Only another word for what is meant stands in the list. */
function isNear({ options }: FieldSnapshot, { target, value }: Wanted): boolean {
  const choice =
    options &&
    chooseOption(
      target,
      value,
      options.map(({ text }) => text),
    )
  return choice !== undefined && 'reason' in choice && choice.reason === 'offered'
}

const ofPaper: readonly Target[] = ['issueDate', 'travelDate']

/** Today's date in a form or row that holds nothing of an invoice yet is the page's own; that of the claim itself stays. */
const beginsWithToday = ({ today, row }: FieldSnapshot, { target }: Wanted, { fresh }: ControlOptions) =>
  today === true && fresh === true && (row !== undefined || ofPaper.includes(target))

/** What the person asked for, and whether nothing of an invoice stands in the form or row yet. */
export type ControlOptions = PlanOptions & { fresh?: boolean }

function whyLeft(
  snapshot: FieldSnapshot,
  texts: string[],
  wanted: Wanted,
  options: ControlOptions,
  key: string,
): FillReason | undefined {
  if (texts.some((text) => sameText(text, snapshot.value))) return 'same'
  if (options.skip?.includes(key)) return 'not-chosen'
  if ((wanted.offered || isNear(snapshot, wanted)) && !options.include?.includes(key)) return 'offered'
  const isFree = isNothing(snapshot.value) || snapshot.untouched || beginsWithToday(snapshot, wanted, options)
  if (!isFree && !options.overwrite) return 'has-value'
  const [text = ''] = texts
  if (snapshot.kind !== 'text') return undefined
  if (snapshot.maxLength !== undefined && text.length > snapshot.maxLength) return 'too-long'
  return snapshot.pattern && !texts.some((each) => fitsPattern(snapshot.pattern ?? '', each)) ? 'refused' : undefined
}

type Row = Pick<ReportEntry, 'row'>

const entryFor = (match: Match, wanted: Wanted, text: string, row: Row): PlannedStep['entry'] => ({
  field: match.target,
  label: shownLabel(match),
  value: text,
  confidence: Math.min(1, Math.round(match.score * 100) / 100),
  because: match.because,
  ...(wanted.inferred ? { inferred: true } : {}),
  ...row,
})

/** Adds one match to a plan: as a step, or among what is left with its reason. */
export function planMatch(
  plan: FillPlan,
  match: Match,
  signals: Signals,
  wanted: Wanted,
  options: ControlOptions,
  row: Row,
): void {
  const texts = match.datePart
    ? partTexts(wanted.value, match.datePart, match.snapshot)
    : textsFor(match.target, wanted.value, match.snapshot, signals)
  const value = match.datePart ? (texts[0] ?? '') : wanted.value
  const [text = value, ...otherwise] = fittingFirst(texts, match.snapshot)
  const entry = entryFor(match, wanted, text, row)
  const reason = whyLeft(match.snapshot, texts, wanted, options, entryKey(entry))
  if (reason) plan.left.push({ ...entry, outcome: 'skipped', reason, readBack: match.snapshot.value })
  else {
    const { id, kind } = match.snapshot
    const near = options.include?.includes(entryKey(entry)) ?? false
    plan.steps.push({
      step: { id, kind, target: match.target, value, text, otherwise, ...(near ? { near } : {}) },
      entry,
    })
  }
}

/** A value that its row or form as a whole does not take. */
export const leftAlone = (match: Match, wanted: Wanted, row: Row, reason: FillReason): ReportEntry => ({
  ...entryFor(match, wanted, wanted.value, row),
  outcome: 'skipped',
  reason,
  readBack: match.snapshot.value,
})

/** Adds a value to a plan that could go to more than one place, or a place that could mean more than one value. */
export function reportDoubt(plan: FillPlan, doubt: Ambiguity, wanted: Wanted, row: Row): void {
  plan.left.push({ ...entryFor(doubt, wanted, wanted.value, row), outcome: 'ambiguous', reason: doubt.reason })
}
