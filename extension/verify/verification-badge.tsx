import type { VerificationOutcome } from '../../shared/verification.ts'
import { momentWords } from '../elements/date-words.ts'
import { keyOf, word } from '../words/words.ts'
import type { KeptVerification } from './kept-verification.ts'

/** How a badge is coloured: what is fine, what must not be reimbursed, what is still open. */
const tones: Record<VerificationOutcome, 'good' | 'bad' | 'open'> = {
  verified: 'good',
  void: 'bad',
  'red-flushed': 'bad',
  differs: 'bad',
  'not-found': 'open',
  'not-applicable': 'open',
  'limit-reached': 'open',
}

/** What the tax bureau said, in a word; the date when it is pointed at. */
export function VerificationBadge({ found }: { found: KeptVerification }) {
  return (
    <span class="badge" data-tone={tones[found.outcome]} data-outcome={found.outcome} title={momentWords(found.at)}>
      {word(keyOf('verification', found.outcome))}
    </span>
  )
}
