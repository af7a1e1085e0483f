import { CopyButton } from '../elements/copy-button.tsx'
import { momentWords } from '../elements/date-words.ts'
import { Icon } from '../elements/icon.tsx'
import { standing } from '../verify/kept-verification.ts'
import { useVerifier } from '../verify/use-verifier.ts'
import { VerificationDetails } from '../verify/verification-details.tsx'
import { VerifyButton } from '../verify/verify-button.tsx'
import { keyOf, word } from '../words/words.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import { ledger } from './ledger-store.ts'
import { verificationPage, verificationValues } from './verification-values.ts'

/** What the tax bureau said, asking it where that can be had, and the values its own page asks for. */
function Verification({ entry }: { entry: LedgerEntry }) {
  const values = verificationValues(entry.invoice)
  const verifier = useVerifier()
  const found = standing(entry.verification, entry.invoice)
  return (
    <section>
      <h2>{word('verify_title')}</h2>
      {found && <VerificationDetails found={found} />}
      {verifier && (
        <VerifyButton
          verifier={verifier}
          invoice={entry.invoice}
          found={found}
          onFound={(said) => ledger.setVerification(entry.id, said)}
        />
      )}
      <p class="fine">{word('verify_explanation')}</p>
      <dl class="pairs">
        {values.map(({ field, value }) => (
          <div key={field}>
            <dt>{field === 'checkCode' ? word('verify_check_code_end') : word(keyOf('field', field))}</dt>
            <dd>
              <code>{value}</code>
              <CopyButton text={value} />
            </dd>
          </div>
        ))}
      </dl>
      <a class="button" href={verificationPage} target="_blank" rel="noreferrer">
        <Icon name="open" />
        {word('verify_open')}
      </a>
    </section>
  )
}

function Files({ entry }: { entry: LedgerEntry }) {
  return (
    <section>
      <h2>{word('ledger_files')}</h2>
      <ul class="files">
        {entry.carriers.map((carrier) => (
          <li key={`${carrier.job} ${carrier.draft}`}>
            {carrier.fileName}
            <span class="fine">{momentWords(carrier.capturedAt)}</span>
            <code class="hash" title={carrier.sha256}>
              SHA-256 {carrier.sha256.slice(0, 16)}…
            </code>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Fills({ entry }: { entry: LedgerEntry }) {
  if (entry.fills.length === 0) return null
  return (
    <section>
      <h2>{word('ledger_fills')}</h2>
      <ul>
        {entry.fills.map(({ at, host, title }) => (
          <li key={at}>{[momentWords(at), title, host].filter(Boolean).join(' · ')}</li>
        ))}
      </ul>
    </section>
  )
}

/** Everything the ledger knows of one invoice. */
export function LedgerDetails({ entry }: { entry: LedgerEntry }) {
  return (
    <div class="ledger-details">
      <Verification entry={entry} />
      <div>
        <Fills entry={entry} />
        <Files entry={entry} />
      </div>
    </div>
  )
}
