import type { Invoice } from '../../../shared/invoice.ts'
import type { FillStep } from '../fill-step.ts'
import type { FillReason, ReportEntry } from '../report.ts'
import type { FieldSnapshot } from '../snapshot.ts'
import { assign, type Match } from './assign.ts'
import { formContexts, type ReadControl, readControls } from './form-context.ts'
import { textsFor } from './format.ts'
import { scoreControl } from './score.ts'
import { type Wanted, wantedValues } from './values.ts'

/** One planned write with everything a person wants to know about it. */
export interface PlannedStep {
  step: FillStep
  entry: Omit<ReportEntry, 'outcome'>
}

export interface FillPlan {
  steps: PlannedStep[]
  /** Values that will not be written, and why. */
  left: ReportEntry[]
}

export interface PlanOptions {
  /** Also write where the control already holds something else. */
  overwrite?: boolean
}

const shownLabel = ({ labels }: FieldSnapshot) => labels[0]?.text.trim() ?? ''

const sameText = (a: string, b: string) =>
  a.normalize('NFKC').replace(/[\s,¥]/gu, '') === b.normalize('NFKC').replace(/[\s,¥]/gu, '')
/** Values that stand for no value: zero, the mask of an empty box, an invitation to choose. */
const nothing =
  /^([¥￥$\s]*|[¥￥$\s]*0([.,]0+)?|[_\s\-—./:年月日]+|(yyyy|mm|dd|hh|[-/.年月日\s:])+|请选择.*|请输入.*|please select.*|select\.*|无)$/iu
const isNothing = (value: string) => nothing.test(value.trim())

function whyLeft(
  snapshot: FieldSnapshot,
  texts: string[],
  wanted: Wanted,
  options: PlanOptions,
): FillReason | undefined {
  if (texts.some((text) => sameText(text, snapshot.value))) return 'same'
  if (wanted.offered) return 'not-chosen'
  if (!isNothing(snapshot.value) && !snapshot.untouched && !options.overwrite) return 'has-value'
  const [text = ''] = texts
  if (snapshot.kind === 'text' && snapshot.maxLength !== undefined && text.length > snapshot.maxLength)
    return 'too-long'
  return undefined
}

/** Plans one invoice for the controls of a page. Pure. */
export function planFill(snapshots: readonly FieldSnapshot[], invoice: Invoice, options: PlanOptions = {}): FillPlan {
  const controls = readControls(snapshots)
  const byId = new Map<FieldSnapshot, ReadControl>(controls.map((control) => [control.snapshot, control]))
  const contexts = formContexts(controls)
  const scored = controls.map((control) => {
    const form = contexts.get(control.snapshot.group)
    return { snapshot: control.snapshot, candidates: form ? scoreControl(control, form) : [] }
  })
  const { matches, doubts } = assign(scored)
  const wanted = wantedValues(invoice, new Set([...matches, ...doubts].map(({ target }) => target)))
  const plan: FillPlan = { steps: [], left: [] }
  for (const match of matches) {
    const value = wanted.get(match.target)
    const control = byId.get(match.snapshot)
    if (value && control) place(plan, match, control, value, options)
  }
  for (const doubt of doubts) {
    const value = wanted.get(doubt.target)
    if (value) plan.left.push({ ...entryFor(doubt, value, value.value), outcome: 'ambiguous', reason: doubt.reason })
  }
  return plan
}

const entryFor = (match: Match, wanted: Wanted, text: string): PlannedStep['entry'] => ({
  field: match.target,
  label: shownLabel(match.snapshot),
  value: text,
  confidence: Math.round(match.score * 100) / 100,
  because: match.because,
  ...(wanted.inferred ? { inferred: true } : {}),
})

function place(plan: FillPlan, match: Match, control: ReadControl, wanted: Wanted, options: PlanOptions): void {
  const texts = textsFor(match.target, wanted.value, match.snapshot, control.signals)
  const [text = wanted.value, ...otherwise] = texts
  const entry = entryFor(match, wanted, text)
  const reason = whyLeft(match.snapshot, texts, wanted, options)
  if (reason) plan.left.push({ ...entry, outcome: 'skipped', reason, readBack: match.snapshot.value })
  else {
    const { id, kind } = match.snapshot
    plan.steps.push({ step: { id, kind, target: match.target, value: wanted.value, text, otherwise }, entry })
  }
}
