import type { FormContext, ReadControl } from './form-context.ts'
import { type Party, partyAttribute, partyTarget } from './party.ts'
import type { ControlWords } from './signals.ts'
import { type Vote, vote } from './vote.ts'

/** Whose attribute it is: what the label says, else the section, else the party named just before, else a guess. */
function partiesFor({ signals, nearbyParty }: ReadControl, form: FormContext): [Party, number, string][] {
  if (signals.ownParty) return [[signals.ownParty, 1, 'named in the label']]
  const { sectionParty, headingOfParty } = signals
  // 商户开票登记 is not of the seller alone where the box before names the buyer.
  if (sectionParty && (headingOfParty || (nearbyParty ?? sectionParty) === sectionParty))
    return [[sectionParty, 0.98, 'named in the heading']]
  if (nearbyParty) return [[nearbyParty, 0.9, 'named just before']]
  if (form.has('sellerName') !== form.has('buyerName')) {
    return [[form.has('sellerName') ? 'seller' : 'buyer', 0.75, 'the only party of the form']]
  }
  return [
    ['buyer', 0.6, 'no party named'],
    ['seller', 0.58, 'no party named'],
  ]
}

export function partyVotes(reading: ControlWords, control: ReadControl, form: FormContext): Vote[] {
  const attribute = partyAttribute(reading.words)
  if (!attribute) return []
  const unnamed = !control.signals.ownParty && !control.signals.sectionParty
  if (unnamed && attribute !== 'TaxId') return []
  return partiesFor(control, form).map(([party, strength, why]) =>
    vote(reading, partyTarget(party, attribute), strength, why),
  )
}
