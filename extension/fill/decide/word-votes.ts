import type { FormContext, ReadControl } from './form-context.ts'
import { homonyms, isHomonym } from './homonyms.ts'
import { matchCues } from './match-cue.ts'
import type { ControlWords } from './signals.ts'
import { vote } from './vote.ts'

export const cueVotes = (reading: ControlWords) =>
  matchCues(reading.words).map(({ target, strength, cue }) => vote(reading, target, strength, `means ${cue}`))

/** A hint in the box that names a value outright settles a label of several meanings: 支出金额 with 不含税金额 in it. */
export const spokenFor = ({ signals }: ReadControl) =>
  signals.readings.some(
    ({ words, place }) =>
      place === 'placeholder' && words !== signals.label && matchCues(words).some(({ strength }) => strength > 0.9),
  )

export const homonymVotes = (reading: ControlWords, form: FormContext) =>
  homonyms
    .filter((homonym) => isHomonym(homonym, reading.words))
    .flatMap(({ means, because }) => {
      const meaning = means(form)
      return meaning ? [vote(reading, meaning.target, meaning.strength, because)] : []
    })
