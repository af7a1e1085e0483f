import type { FieldName } from '../../shared/invoice.ts'
import { shownValue } from '../review/shown-value.ts'
import { keyOf, word } from '../words/words.ts'
import type { KeptVerification } from './kept-verification.ts'

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
