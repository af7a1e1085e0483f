import type { Box } from '../../shared/recognition.ts'
import { sure } from '../check/evidence.ts'
import type { DraftField, Reading } from '../inbox/draft.ts'

/** Why a value deserves a look at the picture. */
export type Doubt = 'conflict' | 'unsure' | 'ungrounded'

/** What a source rests its value on: the text as it stood there, and where in the picture that is. */
export interface Snippet {
  raw?: string
  box?: Box
}

/** One value on offer, everybody who read it, and what they read it from. */
export interface SourceChoice {
  value: string
  sources: Reading['source'][]
  snippets: Snippet[]
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
  /** What the value would be with its least sure character read the other way. */
  second?: string
  /** True once the person typed or chose the value. */
  settled: boolean
  /** The different values read, the one in use first; one entry where all agree. */
  choices: SourceChoice[]
}

/** The code's own place in the picture shows nothing a person could read. */
function snippetOf({ raw, box, source, value }: Reading): Snippet[] {
  const snippet = { ...(raw && raw !== value ? { raw } : {}), ...(box && source !== 'qr' ? { box } : {}) }
  return Object.keys(snippet).length > 0 ? [snippet] : []
}

const choiceOf = (value: string, readings: readonly Reading[], inUse: boolean): SourceChoice => ({
  value,
  sources: readings.map(({ source }) => source),
  snippets: readings.flatMap(snippetOf),
  inUse,
})

function choicesOf({ chosen, agreeing, conflicting }: DraftField): SourceChoice[] {
  const others = [...Map.groupBy(conflicting, ({ value }) => value)]
  return [
    choiceOf(chosen.value, [chosen, ...agreeing], chosen.grounding !== 'none'),
    ...others.map(([value, readings]) => choiceOf(value, readings, false)),
  ]
}

function doubtOf(field: DraftField, settled: boolean): Doubt | undefined {
  if (settled) return undefined
  if (field.conflicting.length > 0) return 'conflict'
  if (field.chosen.grounding === 'none') return 'ungrounded'
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
    ...(field.chosen.second ? { second: field.chosen.second } : {}),
    settled,
    choices: choicesOf(field),
  }
}
