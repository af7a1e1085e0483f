import type { FieldName } from '../../shared/invoice.ts'
import { keyOf, word } from '../words/words.ts'
import { shownValue } from './shown-value.ts'

interface ValueProps {
  name: FieldName
  value: string
  pending: boolean
  onEdit: () => void
}

export function Value({ name, value, pending, onEdit }: ValueProps) {
  const label = word(keyOf('field', name))
  return (
    <button type="button" class="value" title={word('review_edit')} onClick={onEdit}>
      <span class="visually-hidden">{label}</span>
      {value === '' ? (
        <span class="missing">{word(pending ? 'review_pending' : 'review_missing')}</span>
      ) : (
        shownValue(name, value).map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one number have no other name
          <span key={index} class="part">
            {part}
          </span>
        ))
      )}
    </button>
  )
}
