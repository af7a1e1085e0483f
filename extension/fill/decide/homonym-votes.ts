import type { FormContext, ReadControl } from './form-context.ts'
import { homonyms, isHomonym } from './homonyms.ts'
import { matchCues } from './match-cue.ts'
import type { ControlWords } from './signals.ts'
import { simplified } from './simplified.ts'
import { type Vote, vote } from './vote.ts'

/** A hint in the box that names a value outright settles a label of several meanings: 支出金额 with 不含税金额 in it. */
const spokenFor = ({ signals }: ReadControl) =>
  signals.readings.some(
    ({ words, place }) =>
      place === 'placeholder' && words !== signals.label && matchCues(words).some(({ strength }) => strength > 0.9),
  )

/** A heading that says whose bare words stand below it: 金额 of a contract or a payment is none of ours. */
const otherHeading =
  /合同|订单|采购|收款|付款|打款|转账|借款|还款|核销|预算|补贴|补助|津贴|contract|purchase order|payment|payee|allowance|loan/iu
const ofInvoices = /发票|票据|invoice|fapiao/iu
/** What there is no paper for. */
const withoutPaper = /无(发?票|票据)/u
const isOther = (heading: string) =>
  withoutPaper.test(heading) || (otherHeading.test(heading) && !ofInvoices.test(heading))
const belowOther = ({ snapshot: { sections } }: ReadControl) => isOther(simplified(sections[0] ?? ''))

/** What a word of several meanings may mean here; nothing where the control says itself what it is. */
export const homonymVotes = (reading: ControlWords, control: ReadControl, form: FormContext): Vote[] =>
  belowOther(control) || spokenFor(control)
    ? []
    : homonyms
        .filter((homonym) => isHomonym(homonym, reading.words))
        .flatMap(({ means, because }) =>
          means(form, control).map(({ target, strength }) => vote(reading, target, strength, because)),
        )
