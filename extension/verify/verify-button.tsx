import { useRef, useState } from 'preact/hooks'
import type { Invoice } from '../../shared/invoice.ts'
import { Icon } from '../elements/icon.tsx'
import { toProblem } from '../inbox/problem.ts'
import { word, wordIfAny } from '../words/words.ts'
import type { KeptVerification } from './kept-verification.ts'
import { priceWords } from './price-words.ts'
import type { Verifier } from './use-verifier.ts'
import { verifyInvoice } from './verify-invoice.ts'

interface Props {
  verifier: Verifier
  invoice: Partial<Invoice>
  /** Whether it was verified before: then asking again is the person's second word. */
  again: boolean
  onFound: (found: KeptVerification) => Promise<void>
}

/** Has one invoice verified, once a press; says what that costs first. */
export function VerifyButton({ verifier, invoice, again, onFound }: Props) {
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string>()
  const ended = useRef(new AbortController())
  const verify = async () => {
    setAsking(true)
    setProblem(undefined)
    try {
      await onFound(await verifyInvoice(invoice, ended.current.signal))
    } catch (error) {
      setProblem(toProblem(error).code)
    }
    setAsking(false)
  }
  return (
    <div class="verify">
      <button type="button" class="button" disabled={isAsking} onClick={() => void verify()}>
        {isAsking ? <span class="spinner" /> : <Icon name="check" />}
        {word(again ? 'verify_again' : 'verify')}
        {verifier.price !== undefined && <span class="fine">{priceWords(verifier.price)}</span>}
      </button>
      {problem && (
        <p class="notice bad" role="alert">
          {wordIfAny('problem', problem) ?? word('problem_internal')}{' '}
          {wordIfAny('remedy_verify', problem) ?? word('verify_not_done')}
        </p>
      )}
    </div>
  )
}
