import { useState } from 'preact/hooks'
import { beijingDay } from '../../shared/beijing-day.ts'
import { Icon } from '../elements/icon.tsx'
import { openOwnPage } from '../elements/open-own-page.ts'
import type { LedgerEntry } from '../ledger/ledger-entry.ts'
import { word } from '../words/words.ts'
import { claims } from './claim-store.ts'
import { PrintButton } from './print-button.tsx'
import { useClaims } from './use-claims.ts'

/** A claim to begin; no claim has this id. */
const fresh = ''

interface Added {
  name: string
  count: number
  elsewhere: number
}

/** Puts ledger entries into a claim, a new one or one that is there, and prints them. */
export function AddToClaim({ entries }: { entries: readonly LedgerEntry[] }) {
  const known = useClaims() ?? []
  const [chosen, setChosen] = useState(fresh)
  const [added, setAdded] = useState<Added>()
  const add = async () => {
    const claim =
      known.find(({ id }) => id === chosen) ??
      (await claims.create(word('claim_default_name', beijingDay(Date.now()).slice(0, 7))))
    const ids = entries.map(({ id }) => id)
    const elsewhere = await claims.add(claim.id, ids)
    setChosen(claim.id)
    setAdded({ name: claim.name, count: ids.length - elsewhere, elsewhere })
  }
  return (
    <div class="claim-add">
      <select
        class="input"
        aria-label={word('claim_which')}
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      >
        <option value={fresh}>{word('claim_new')}</option>
        {known.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="button" class="button" disabled={entries.length === 0} onClick={() => void add()}>
        <Icon name="add" />
        {word('claim_add')}
      </button>
      <PrintButton entries={entries} />
      <span class="spread" />
      <button type="button" class="button plain" onClick={() => void openOwnPage('claim.html')}>
        <Icon name="ledger" />
        {word('claims_open')}
      </button>
      <span role="status" class="claim-added">
        {added && word('claim_added', added.count, added.name)}
        {added && added.elsewhere > 0 && ` ${word('claim_elsewhere', added.elsewhere)}`}
      </span>
    </div>
  )
}
