import type { FieldSnapshot, LabelPlace } from '../snapshot.ts'
import { type LabelWords, labelWords, readings, type Unit, unitOf } from './label-words.ts'
import { type Party, partyOf } from './party.ts'

/** How much a text is worth by where it stands. */
const placeWeights: Record<LabelPlace, number> = {
  label: 1,
  labelledby: 1,
  column: 0.98,
  before: 0.95,
  aria: 0.95,
  after: 0.85,
  placeholder: 0.85,
  title: 0.7,
  name: 0.5,
}
const visiblePlaces: readonly LabelPlace[] = ['label', 'labelledby', 'column', 'before', 'after', 'aria']

export interface Reading {
  words: string
  place: LabelPlace
  weight: number
  /** The text as the page shows it. */
  shown: string
}

/** What the texts around a control say, ready to be compared with cues. */
export interface Signals {
  readings: Reading[]
  /** The visible label alone, in the words of cues. */
  label: string
  unit: Unit | undefined
  /** Party the control's own label names, and the one its section names. */
  ownParty: Party | undefined
  sectionParty: Party | undefined
  /** The label asks for the last six digits. */
  lastSix: boolean
}

function unitAmong(snapshot: FieldSnapshot, words: LabelWords[]): Unit | undefined {
  const beside = snapshot.unit ? unitOf(snapshot.unit) : undefined
  return beside ?? words.find(({ unit }) => unit)?.unit
}

const sectionParty = (sections: readonly string[]) =>
  sections.map((section) => partyOf(labelWords(section).words)).find((party) => party)

/** Reads the texts around one control. Pure. */
export function signalsOf(snapshot: FieldSnapshot): Signals {
  const texts = snapshot.labels.map((label) => ({ ...label, parsed: labelWords(label.text) }))
  const visible = texts.find(({ place, parsed }) => visiblePlaces.includes(place) && parsed.words)
  return {
    readings: texts.flatMap(({ parsed, place, text }) =>
      readings(parsed).map((words) => ({ words, place, weight: placeWeights[place], shown: text })),
    ),
    label: visible?.parsed.words ?? '',
    lastSix: texts.some(({ text }) => /[后末]\s*(六|6)\s*位|last (six|6)/iu.test(text)),
    unit: unitAmong(
      snapshot,
      texts.map(({ parsed }) => parsed),
    ),
    ownParty: texts.map(({ parsed }) => partyOf(parsed.words)).find((party) => party),
    sectionParty: sectionParty(snapshot.sections),
  }
}
