import { Icon } from '../elements/icon.tsx'
import { useGrowing } from '../elements/use-growing.ts'
import { entryName } from '../ledger/invoice-table.tsx'
import { paperAmount, paperName } from '../panel/supporting-papers.tsx'
import { word } from '../words/words.ts'
import type { ClaimRow } from './claim-rows.ts'
import { claims } from './claim-store.ts'
import { type FoundPaper, paperKey } from './pair-papers.ts'

interface Props {
  claim: string
  rows: readonly ClaimRow[]
  loose: readonly FoundPaper[]
}

const invoiceWords = ({ entry }: ClaimRow) =>
  [entryName(entry), entry.invoice.totalAmount, entry.invoice.issueDate].filter(Boolean).join(' · ')

function LoosePaper({ found, claim, rows }: Omit<Props, 'loose'> & { found: FoundPaper }) {
  const { paper, fileName } = found
  const { values } = paper
  return (
    <li>
      <Icon name="file" />
      <span class="loose-words">
        {[paperName(paper), values.seller].filter(Boolean).join(' · ')}
        <small class="fine">{[paperAmount(values), values.lastDate, fileName].filter(Boolean).join(' · ')}</small>
      </span>
      <select
        class="input"
        aria-label={word('claim_loose_of', fileName)}
        value=""
        onChange={({ currentTarget }) => void claims.place(claim, paperKey(found), currentTarget.value)}
      >
        <option value="">{word('claim_loose_choose')}</option>
        {rows.map((row) => (
          <option key={row.entry.id} value={row.entry.id}>
            {invoiceWords(row)}
          </option>
        ))}
      </select>
    </li>
  )
}

/** Papers that belong to no invoice as far as anybody knows: the person puts them to one. */
export function LoosePapers({ claim, rows, loose }: Props) {
  const { drawn, end } = useGrowing(loose.length)
  if (loose.length === 0) return null
  return (
    <section class="loose-papers" aria-labelledby="loose-papers">
      <h2 id="loose-papers">
        {word('claim_loose')} <span class="count">{loose.length}</span>
      </h2>
      <p class="fine">{word('claim_loose_hint')}</p>
      <ul>
        {loose.slice(0, drawn).map((found) => (
          <LoosePaper key={paperKey(found)} found={found} claim={claim} rows={rows} />
        ))}
      </ul>
      <div ref={end} />
    </section>
  )
}
