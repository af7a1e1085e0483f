import { momentWords } from '../elements/date-words.ts'
import { keyOf, word } from '../words/words.ts'
import { Differences } from './differences.tsx'
import type { KeptVerification } from './kept-verification.ts'
import { VerificationBadge } from './verification-badge.tsx'

function reasonWords({ reason, fields = [] }: KeptVerification): string | undefined {
  return (
    reason && word(keyOf('verification_reason', reason), fields.map((name) => word(keyOf('field', name))).join('、'))
  )
}

/** What the tax bureau said of an invoice, when, and what to do about it; values that differ side by side. */
export function VerificationDetails({ found }: { found: KeptVerification }) {
  const hint = reasonWords(found) ?? word(keyOf('verification_hint', found.outcome))
  return (
    <div class="verification-details" role="status">
      <p class="verification-head">
        <VerificationBadge found={found} />
        <span class="fine">{momentWords(found.at)}</span>
      </p>
      <p class="fine">{found.partly ? word('verification_partly') : hint}</p>
      <Differences differences={found.differences} />
      {found.emulated && <p class="fine">{word('emulated')}</p>}
    </div>
  )
}
