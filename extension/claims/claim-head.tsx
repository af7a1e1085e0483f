import { useEffect, useState } from 'preact/hooks'
import { formatMoney } from '../../shared/money.ts'
import { word } from '../words/words.ts'
import type { Claim } from './claim.ts'
import type { ClaimRow } from './claim-rows.ts'
import { claims } from './claim-store.ts'
import { type Group, sumOf, sumsByExpense, sumsByMonth } from './sums.ts'

function Sums({ title, groups }: { title: string; groups: readonly Group[] }) {
  return (
    <section class="claim-sums">
      <h2>{title}</h2>
      <dl>
        {groups.map(({ name, count, total }) => (
          <div key={name}>
            <dt>{name ?? word('claim_expense_other')}</dt>
            <dd class="fine">{word('print_pieces', count)}</dd>
            <dd>{formatMoney(total)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Name and sums of a claim. Supporting papers are no part of them. */
export function ClaimHead({ claim, rows }: { claim: Claim; rows: readonly ClaimRow[] }) {
  const [name, setName] = useState(claim.name)
  useEffect(() => setName(claim.name), [claim.name])
  const invoices = rows.map(({ entry }) => entry.invoice)
  const { total, withoutAmount } = sumOf(invoices)
  const store = () => (name.trim() ? void claims.rename(claim.id, name.trim()) : setName(claim.name))
  return (
    <>
      <div class="claim-title">
        <label>
          <span class="fine">{word('claim_name')}</span>
          <input
            class="input"
            maxLength={60}
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
            onBlur={store}
            onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
          />
        </label>
        <dl class="totals" aria-live="polite">
          <div>
            <dt>{word('ledger_count')}</dt>
            <dd>{rows.length}</dd>
          </div>
          <div>
            <dt>{word('field_totalAmount')}</dt>
            <dd>{formatMoney(total)}</dd>
          </div>
        </dl>
      </div>
      {withoutAmount > 0 && <p class="fine">{word('ledger_without_amount', withoutAmount)}</p>}
      {rows.length > 0 && (
        <div class="claim-groups">
          <Sums title={word('claim_by_expense')} groups={sumsByExpense(invoices)} />
          <Sums title={word('claim_by_month')} groups={sumsByMonth(invoices)} />
        </div>
      )}
    </>
  )
}
