import { useRef, useState } from 'preact/hooks'
import type { Invoice } from '../../shared/invoice.ts'
import { Icon } from '../elements/icon.tsx'
import { toProblem } from '../inbox/problem.ts'
import { word } from '../words/words.ts'
import type { KeptVerification } from './kept-verification.ts'
import { priceWords } from './price-words.ts'
import type { Verifier } from './use-verifier.ts'
import { verifyInvoice } from './verify-invoice.ts'
import { VerifyProblem } from './verify-problem.tsx'

interface Props {
  verifier: Verifier
  invoice: Partial<Invoice>
  /** What was said of it before, if anything: asking again is the person's second word. */
  found: KeptVerification | undefined
  onFound: (found: KeptVerification) => Promise<void>
}

/** Has one invoice verified, once a press; says what that costs first. */
export function VerifyButton({ verifier, invoice, found, onFound }: Props) {
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
  // What the bureau does not verify it will not verify now, either.
  if (found?.outcome === 'not-applicable') return null
  return (
    <div class="verify">
      <button type="button" class={found ? 'button plain' : 'button'} disabled={isAsking} onClick={() => void verify()}>
        {isAsking ? <span class="spinner" /> : <Icon name="check" />}
        {word(found ? 'verify_again' : 'verify')}
        {verifier.price !== undefined && <span class="fine">{priceWords(verifier.price)}</span>}
      </button>
      {problem && <VerifyProblem code={problem} meaning={word('verify_not_done')} />}
    </div>
  )
}
