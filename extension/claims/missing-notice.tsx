import { Icon } from '../elements/icon.tsx'
import { keyOf, word } from '../words/words.ts'
import type { ClaimRow } from './claim-rows.ts'
import { lacks } from './missing.ts'

/** What is missing, counted; the rows say which. */
export function Missing({ rows }: { rows: readonly ClaimRow[] }) {
  const found = lacks
    .map((lack) => ({ lack, count: rows.filter(({ missing }) => missing.includes(lack)).length }))
    .filter(({ count }) => count > 0)
  if (found.length === 0) return null
  return (
    <div class="notice warn" role="status">
      <Icon name="warn" />
      <p>
        {word('claim_missing')}{' '}
        {found.map(({ lack, count }) => `${word(keyOf('missing', lack))} × ${count}`).join(' · ')}
      </p>
    </div>
  )
}
