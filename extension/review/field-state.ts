import type { DraftField, Reading } from '../recognize/draft.ts'

/** Below this a source's own confidence is worth a second look. */
const sure = 0.85

/** Why a value deserves a look at the picture. */
export type Doubt = 'conflict' | 'unsure'

/** One value on offer and everybody who read it. */
export interface Choice {
  value: string
  sources: Reading['source'][]
  inUse: boolean
}

/** How one field stands, derived from its readings. */
export interface FieldState {
  value: string
  /** Who gave the value in use, the most trusted first. */
  sources: Reading['source'][]
  /** 0–1, only where a single source that measures it stands behind the value. */
  confidence?: number
  doubt?: Doubt
  /** True once the person typed or chose the value. */
  settled: boolean
  /** The different values read, the one in use first; one entry where all agree. */
  choices: Choice[]
}

function choicesOf({ chosen, agreeing, conflicting }: DraftField): Choice[] {
  const inUse = { value: chosen.value, sources: [chosen, ...agreeing].map(({ source }) => source), inUse: true }
  const others = [...new Set(conflicting.map(({ value }) => value))].map((value) => ({
    value,
    sources: conflicting.filter((reading) => reading.value === value).map(({ source }) => source),
    inUse: false,
  }))
  return [inUse, ...others]
}

function doubtOf(field: DraftField, settled: boolean): Doubt | undefined {
  if (settled) return undefined
  if (field.conflicting.length > 0) return 'conflict'
  const alone = field.agreeing.length === 0
  return alone && (field.chosen.confidence ?? 1) < sure ? 'unsure' : undefined
}

/** Derives what the review shows of a field. */
export function fieldState(field: DraftField): FieldState {
  const settled = field.chosen.source === 'person'
  const doubt = doubtOf(field, settled)
  const alone = field.agreeing.length === 0 && field.conflicting.length === 0
  const { confidence } = field.chosen
  return {
    value: field.chosen.value,
    sources: [field.chosen, ...field.agreeing].map((reading) => reading.source),
    ...(alone && confidence !== undefined ? { confidence } : {}),
    ...(doubt ? { doubt } : {}),
    settled,
    choices: choicesOf(field),
  }
}
