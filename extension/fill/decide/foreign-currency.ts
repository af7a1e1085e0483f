import type { FieldSnapshot } from '../snapshot.ts'
import type { ScoredControl } from './assign.ts'
import { isForeign, offersCurrencies } from './currency-names.ts'
import { matchCues } from './match-cue.ts'
import { chooseOption } from './option-choice.ts'

const asksCurrency = ({ snapshot, signals }: ScoredControl) =>
  offersCurrencies(snapshot) ||
  matchCues(signals.label).some(({ target, strength }) => target === 'currency' && strength > 0.55)

const offersYuan = ({ options }: FieldSnapshot) =>
  !options ||
  'index' in
    chooseOption(
      'currency',
      'CNY',
      options.map(({ text }) => text),
    )

/** Whether a form or row stays in another currency than that of the invoice, whose amounts are then not those asked for. */
export const staysForeign = (controls: readonly ScoredControl[], written: ReadonlySet<string>): boolean =>
  controls
    .filter(asksCurrency)
    .some(({ snapshot }) => isForeign(snapshot.value) && !(written.has(snapshot.id) && offersYuan(snapshot)))
