import type { FillReason } from './report.ts'
import type { ControlKind } from './snapshot.ts'
import type { Target } from './targets.ts'

/** One value for one control, ready to be written; plain data. */
export interface FillStep {
  /** Control of a FrameSnapshot. */
  id: string
  target: Target
  kind: ControlKind
  /** The invoice's own value: ISO date, plain decimal, words. */
  value: string
  /** The same as the control wants it written. */
  text: string
  /** The person took what was only offered: an option near in meaning will do. */
  near?: boolean
  /** Texts to try in turn when this one is refused, e.g. other ways to write a date. */
  otherwise: string[]
}

/** How one step ended. */
export interface StepResult {
  id: string
  outcome: 'filled' | 'kept' | 'skipped' | 'failed'
  reason?: FillReason
  /** What the control holds after the page reacted. */
  readBack: string
  /** True where undo may be unable to empty it again: neither a button nor the page's own component does. */
  lasting?: boolean
  /** How long it took in the page, looked at to read back; known once it has ended. */
  milliseconds?: number
}

/** Steps for one frame, bound to the page they were planned for. */
export interface FillRequest {
  url: string
  document: string
  steps: FillStep[]
}
