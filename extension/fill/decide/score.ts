import type { Target } from '../targets.ts'
import { barredBy } from './bars.ts'
import { cueVotes } from './cue-votes.ts'
import { offersCurrencies } from './currency-names.ts'
import { fits } from './fits.ts'
import type { FormContext, ReadControl } from './form-context.ts'
import { homonymVotes } from './homonym-votes.ts'
import { holds, homonyms, isHomonym } from './homonyms.ts'
import { partyVotes } from './party-votes.ts'
import type { ControlWords, Signals } from './signals.ts'
import type { Candidate, Vote } from './vote.ts'

/** What a list offers tells what it is for, whatever it is called. */
const optionVotes = ({ snapshot }: ReadControl): Vote[] =>
  offersCurrencies(snapshot)
    ? [{ target: 'currency', score: 0.85, because: ['its options are currencies'], place: 'label' }]
    : []

const hintPlaces: readonly ControlWords['place'][] = ['placeholder', 'title', 'name']

/** A hint below a label that says something else counts little. */
const weaken = (found: Vote, signals: Signals, labelled: boolean) =>
  labelled &&
  hintPlaces.includes(found.place) &&
  signals.label &&
  !(found.place === 'placeholder' && homonyms.some((homonym) => isHomonym(homonym, signals.label)))
    ? 0.6
    : 1

function combine(votes: Vote[], signals: Signals, unlabelled: (target: Target) => boolean): Candidate[] {
  const byTarget = Map.groupBy(votes, ({ target }) => target)
  return [...byTarget].map(([target, found]) => {
    const weighed = found
      .map((each) => ({ ...each, score: each.score * weaken(each, signals, unlabelled(target)) }))
      .sort((a, b) => b.score - a.score)
    const places = new Set(weighed.map(({ place }) => place))
    const agreement = 0.02 * Math.min(2, places.size - 1)
    return {
      target,
      score: Math.min(1, (weighed[0]?.score ?? 0) + agreement),
      because: [...new Set(weighed.flatMap(({ because }) => because))],
    }
  })
}

/** What one control may mean, the likeliest first. Barred controls mean nothing. Pure. */
export function scoreControl(control: ReadControl, form: FormContext): Candidate[] {
  if (barredBy(control.snapshot, control.signals)) return []
  const votes = control.signals.readings.flatMap((reading) =>
    [...cueVotes(reading), ...homonymVotes(reading, control, form), ...partyVotes(reading, control, form)].filter(
      ({ target }) => holds(target, reading.words, form),
    ),
  )
  const visible = new Set(votes.filter(({ place }) => !hintPlaces.includes(place)).map((v) => v.target))
  return combine([...votes, ...optionVotes(control)], control.signals, (target) => !visible.has(target))
    .filter(({ target }) => fits(target, control))
    .sort((a, b) => b.score - a.score)
}
