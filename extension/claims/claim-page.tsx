import { useEffect, useMemo, useState } from 'preact/hooks'
import { beijingDay } from '../../shared/beijing-day.ts'
import { Icon } from '../elements/icon.tsx'
import { openOwnPage } from '../elements/open-own-page.ts'
import { useSetting } from '../elements/use-setting.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { ownTitles } from '../settings/settings.ts'
import { word } from '../words/words.ts'
import type { Claim } from './claim.ts'
import { ClaimActions } from './claim-actions.tsx'
import { ClaimChoice } from './claim-choice.tsx'
import { ClaimFill } from './claim-fill.tsx'
import { ClaimHead } from './claim-head.tsx'
import { viewClaim } from './claim-rows.ts'
import { ClaimTable } from './claim-table.tsx'
import { ClaimVerify } from './claim-verify.tsx'
import { LoosePapers } from './loose-papers.tsx'
import { Missing } from './missing-notice.tsx'
import { useClaims, useJobs } from './use-claims.ts'

/** Which claim is open stands in the address, so that it stays open when the page comes back. */
function useOpenClaim() {
  const [id, setId] = useState(location.hash.slice(1))
  useEffect(() => {
    const follow = () => setId(location.hash.slice(1))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return id
}

function OpenClaim({ claim, all }: { claim: Claim; all: readonly Claim[] }) {
  const entries = useLedger()
  const jobs = useJobs()
  const titles = useSetting(ownTitles)
  const view = useMemo(
    () =>
      entries && jobs && titles
        ? viewClaim(claim, { claims: all, entries, jobs, today: beijingDay(Date.now()), ownTitles: titles })
        : undefined,
    [claim, all, entries, jobs, titles],
  )
  if (!view) return null
  const { rows, loose } = view
  const gone = claim.invoices.length - rows.length
  return (
    <>
      <ClaimHead claim={claim} rows={rows} />
      <ClaimActions claim={claim} rows={rows} />
      <Missing rows={rows} />
      <ClaimVerify rows={rows} />
      {gone > 0 && <p class="fine">{word('claim_gone', gone)}</p>}
      {rows.length === 0 ? (
        <p class="notice">{word('claim_empty')}</p>
      ) : (
        <>
          <ClaimTable rows={rows} claim={claim.id} />
          <LoosePapers rows={rows} claim={claim.id} loose={loose} />
          <ClaimFill key={claim.id} claim={claim.id} rows={rows} />
        </>
      )}
    </>
  )
}

/** Claims: invoices gathered for one reimbursement, what they come to, how far they are, and what they lack. */
export function ClaimPage() {
  const all = useClaims()
  const id = useOpenClaim()
  const open = all?.find((claim) => claim.id === id) ?? all?.[0]
  return (
    <main class="wide-main claim-main">
      <header>
        <h1>{word('claims')}</h1>
        <button type="button" class="button plain" onClick={() => void openOwnPage('ledger.html')}>
          <Icon name="ledger" />
          {word('ledger')}
        </button>
      </header>
      {all && <ClaimChoice all={all} open={open} />}
      {all && open && <OpenClaim key={open.id} claim={open} all={all} />}
      {all?.length === 0 && <p class="notice">{word('claims_empty')}</p>}
    </main>
  )
}
