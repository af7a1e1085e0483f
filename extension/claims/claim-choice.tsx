import { beijingDay } from '../../shared/beijing-day.ts'
import { Icon } from '../elements/icon.tsx'
import { word } from '../words/words.ts'
import type { Claim } from './claim.ts'
import { claims } from './claim-store.ts'

export function ClaimChoice({ all, open }: { all: readonly Claim[]; open: Claim | undefined }) {
  const begin = async () => {
    const claim = await claims.create(word('claim_default_name', beijingDay(Date.now()).slice(0, 7)))
    location.hash = claim.id
  }
  return (
    <nav aria-label={word('claims')} class="claim-choice">
      {all.map(({ id, name, invoices }) => (
        <a key={id} href={`#${id}`} class="button" aria-current={id === open?.id ? 'page' : undefined}>
          {name} <span class="count">{invoices.length}</span>
        </a>
      ))}
      <button type="button" class="button plain" onClick={() => void begin()}>
        <Icon name="add" />
        {word('claim_new')}
      </button>
    </nav>
  )
}
