import type { FieldName } from '../../shared/invoice.ts'
import { momentWords } from '../elements/date-words.ts'
import { shownValue } from '../review/shown-value.ts'
import { keyOf, word } from '../words/words.ts'
import type { KeptVerification } from './kept-verification.ts'
import { VerificationBadge } from './verification-badge.tsx'

const shown = (field: FieldName, value = '') => shownValue(field, value).join(' ')

/** What is not the same here and there, side by side; by name alone where the bureau does not say which it is. */
export function Differences({ differences }: Pick<KeptVerification, 'differences'>) {
  if (!differences) return null
  const knowsTheirs = differences.some(({ theirs }) => theirs !== undefined)
  if (!knowsTheirs)
    return (
      <p class="fine">
        {word('verification_one_of', differences.map(({ field }) => word(keyOf('field', field))).join('、'))}
      </p>
    )
  return (
    <dl class="differences">
      {differences.map(({ field, ours, theirs }) => (
        <div key={field}>
          <dt>{word(keyOf('field', field))}</dt>
          <dd>
            <span class="fine">{word('verification_ours')}</span> {shown(field, ours)}
          </dd>
          <dd class="theirs">
            <span class="fine">{word('verification_theirs')}</span> {shown(field, theirs)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

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
