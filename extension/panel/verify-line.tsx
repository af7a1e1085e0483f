import { acceptedInvoice } from '../inbox/accepted-invoice.ts'
import type { Draft } from '../inbox/draft.ts'
import { inbox } from '../inbox/inbox.ts'
import type { Job } from '../inbox/job.ts'
import { ledger } from '../ledger/ledger-store.ts'
import { rememberJob } from '../ledger/remember-job.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { type KeptVerification, standing } from '../verify/kept-verification.ts'
import { useVerifier } from '../verify/use-verifier.ts'
import { VerificationDetails } from '../verify/verification-details.tsx'
import { VerifyButton } from '../verify/verify-button.tsx'

interface Props {
  job: Job
  index: number
  draft: Draft
}

/** At the invoice: what the tax bureau said of it, and asking it, where that can be had. */
export function VerifyLine({ job, index, draft }: Props) {
  const verifier = useVerifier()
  const entries = useLedger()
  const invoice = acceptedInvoice(draft)
  const entry = entries?.find(({ carriers }) => carriers.some((own) => own.job === job.id && own.draft === index))
  const found = standing(entry?.verification, invoice)
  if (!found && !verifier) return null
  const keep = async (verification: KeptVerification) => {
    const remembered = (await rememberJob(job, inbox, ledger))[index]
    if (remembered) await ledger.setVerification(remembered.id, verification)
  }
  return (
    <section class="verify-line">
      {found && <VerificationDetails found={found} />}
      {verifier && <VerifyButton verifier={verifier} invoice={invoice} found={found} onFound={keep} />}
    </section>
  )
}
