import { type Target, targetKinds } from '../targets.ts'
import { barredBy } from './bars.ts'
import { offersCurrencies } from './currency-names.ts'
import type { FormContext, ReadControl } from './form-context.ts'
import { holds, homonyms, isHomonym } from './homonyms.ts'
import { matchCues } from './match-cue.ts'
import { type Party, partyAttribute, partyTarget } from './party.ts'
import type { ControlWords, Signals } from './signals.ts'

/** One meaning a control may have, 0–1, with the reasons in the order of their weight. */
export interface Candidate {
  target: Target
  score: number
  because: string[]
}

interface Vote extends Candidate {
  place: ControlWords['place']
}

const vote = ({ place, weight, shown }: ControlWords, target: Target, strength: number, why: string): Vote => ({
  target,
  score: weight * strength,
  because: [`${place} “${shown.trim()}” ${why}`],
  place,
})

const cueVotes = (reading: ControlWords) =>
  matchCues(reading.words).map(({ target, strength, cue }) => vote(reading, target, strength, `means ${cue}`))

/** A hint in the box that names a value outright settles a label of several meanings: 支出金额 with 不含税金额 in it. */
const spokenFor = ({ signals }: ReadControl) =>
  signals.readings.some(
    ({ words, place }) =>
      place === 'placeholder' && words !== signals.label && matchCues(words).some(({ strength }) => strength > 0.9),
  )

const homonymVotes = (reading: ControlWords, form: FormContext) =>
  homonyms
    .filter((homonym) => isHomonym(homonym, reading.words))
    .flatMap(({ means, because }) => {
      const meaning = means(form)
      return meaning ? [vote(reading, meaning.target, meaning.strength, because)] : []
    })

/** Whose attribute it is: what the label says, else the section, else the party named just before, else a guess. */
function partiesFor({ signals, nearbyParty }: ReadControl, form: FormContext): [Party, number, string][] {
  if (signals.ownParty) return [[signals.ownParty, 1, 'named in the label']]
  if (signals.sectionParty) return [[signals.sectionParty, 0.98, 'named in the heading']]
  if (nearbyParty) return [[nearbyParty, 0.9, 'named just before']]
  if (form.has('sellerName') !== form.has('buyerName')) {
    return [[form.has('sellerName') ? 'seller' : 'buyer', 0.75, 'the only party of the form']]
  }
  return [
    ['buyer', 0.6, 'no party named'],
    ['seller', 0.58, 'no party named'],
  ]
}

function partyVotes(reading: ControlWords, control: ReadControl, form: FormContext): Vote[] {
  const attribute = partyAttribute(reading.words)
  if (!attribute) return []
  const unnamed = !control.signals.ownParty && !control.signals.sectionParty
  if (unnamed && attribute !== 'TaxId') return []
  return partiesFor(control, form).map(([party, strength, why]) =>
    vote(reading, partyTarget(party, attribute), strength, why),
  )
}

/** What a list offers tells what it is for, whatever it is called. */
const optionVotes = ({ snapshot }: ReadControl): Vote[] =>
  offersCurrencies(snapshot)
    ? [{ target: 'currency', score: 0.85, because: ['its options are currencies'], place: 'label' }]
    : []

const timesOfDay: readonly Target[] = ['departureTime', 'arrivalTime']

/** Kinds of control that cannot hold a kind of value. */
function fits(target: Target, { snapshot, signals }: ReadControl): boolean {
  const kind = targetKinds[target]
  if (snapshot.inputType === 'time') return timesOfDay.includes(target)
  if (snapshot.kind === 'date') return kind === 'date'
  if (snapshot.kind === 'number')
    return ['money', 'decimal', 'rate', 'digits'].includes(kind) || (kind === 'date' && Boolean(signals.datePart))
  if (snapshot.kind === 'tick') return kind === 'flag'
  return true
}

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
    [
      ...cueVotes(reading),
      ...(spokenFor(control) ? [] : homonymVotes(reading, form)),
      ...partyVotes(reading, control, form),
    ].filter(({ target }) => holds(target, reading.words, form)),
  )
  const visible = new Set(votes.filter(({ place }) => !hintPlaces.includes(place)).map((v) => v.target))
  return combine([...votes, ...optionVotes(control)], control.signals, (target) => !visible.has(target))
    .filter(({ target }) => fits(target, control))
    .sort((a, b) => b.score - a.score)
}
