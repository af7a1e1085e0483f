import { useRef, useState } from 'preact/hooks'
import { beijingDay } from '../../shared/beijing-day.ts'
import { toldOf } from '../../shared/verification/told.ts'
import { unverifiable } from '../../shared/verification/unverifiable.ts'
import { verificationOutcomes } from '../../shared/verification.ts'
import { Icon } from '../elements/icon.tsx'
import type { LedgerEntry } from '../ledger/ledger-entry.ts'
import { ledger } from '../ledger/ledger-store.ts'
import { isSettled, standing } from '../verify/kept-verification.ts'
import { priceWords } from '../verify/price-words.ts'
import { runVerifications } from '../verify/run-verifications.ts'
import { useVerifier, type Verifier } from '../verify/use-verifier.ts'
import { verifyInvoice } from '../verify/verify-invoice.ts'
import { VerifyProblem } from '../verify/verify-problem.tsx'
import { keyOf, word } from '../words/words.ts'
import type { ClaimRow } from './claim-rows.ts'

type State =
  | { step: 'idle' | 'asked' }
  | { step: 'running'; done: number; total: number }
  | { step: 'over'; problem: string | undefined }

const foundOf = ({ verification, invoice }: LedgerEntry) => standing(verification, invoice)

/** Those of which the bureau could still say something. */
function openOf(rows: readonly ClaimRow[]): LedgerEntry[] {
  return rows
    .map(({ entry }) => entry)
    .filter((entry) => {
      const found = foundOf(entry)
      return !found || !isSettled(found)
    })
}

/** How many invoices of a claim stand how. */
function Outcomes({ rows }: { rows: readonly ClaimRow[] }) {
  const found = rows.flatMap(({ entry }) => foundOf(entry) ?? [])
  const counts = verificationOutcomes
    .map((outcome) => ({ outcome, count: found.filter((each) => each.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
  if (counts.length === 0) return null
  const isBad = found.some(({ outcome }) => ['void', 'red-flushed', 'differs'].includes(outcome))
  return (
    <p class={`notice verified-counts ${isBad ? 'bad' : 'good'}`} role="status">
      <Icon name={isBad ? 'warn' : 'check'} />
      {counts.map(({ outcome, count }) => `${word(keyOf('verification', outcome))} × ${count}`).join(' · ')}
    </p>
  )
}

/** What it takes, said before anything is asked. */
function question(open: readonly LedgerEntry[], { price }: Verifier): string {
  const today = beijingDay(Date.now())
  const calls = open.filter(({ invoice }) => !unverifiable(toldOf(invoice), today)).length
  const free = open.length - calls
  return [
    word('verify_all_question', calls),
    price === undefined ? '' : priceWords(price * calls),
    free > 0 ? word('verify_all_free', free) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

function useRun(open: readonly LedgerEntry[]) {
  const [state, setState] = useState<State>({ step: 'idle' })
  const ended = useRef(new AbortController())
  const run = async () => {
    ended.current = new AbortController()
    setState({ step: 'running', done: 0, total: open.length })
    const problem = await runVerifications(open, {
      verify: verifyInvoice,
      onFound: ledger.setVerification,
      onProgress: (done) => setState({ step: 'running', done, total: open.length }),
      signal: ended.current.signal,
    })
    setState({ step: 'over', problem })
  }
  return { state, setState, run: () => void run(), stop: () => ended.current.abort() }
}

/** Has every invoice of a claim verified that has not been: progress and price are said first. */
export function ClaimVerify({ rows }: { rows: readonly ClaimRow[] }) {
  const verifier = useVerifier()
  const open = openOf(rows)
  const { state, setState, run, stop } = useRun(open)
  return (
    <div class="claim-verify">
      <Outcomes rows={rows} />
      {state.step === 'running' && (
        <div class="notice" role="status">
          <span class="spinner" />
          <p>{word('verify_progress', state.done, state.total)}</p>
          <button type="button" class="button" onClick={stop}>
            {word('stop')}
          </button>
        </div>
      )}
      {state.step === 'over' && state.problem && (
        <VerifyProblem code={state.problem} meaning={word('verify_all_stopped')} />
      )}
      {verifier && open.length > 0 && state.step !== 'running' && state.step !== 'asked' && (
        <button type="button" class="button" onClick={() => setState({ step: 'asked' })}>
          <Icon name="check" />
          {word('verify_all', open.length)}
        </button>
      )}
      {verifier && state.step === 'asked' && (
        <span class="question" role="alertdialog" aria-label={question(open, verifier)}>
          {question(open, verifier)}
          <button type="button" class="button primary" ref={(button) => button?.focus()} onClick={run}>
            {word('verify_all_yes')}
          </button>
          <button type="button" class="button plain" onClick={() => setState({ step: 'idle' })}>
            {word('cancel')}
          </button>
        </span>
      )}
    </div>
  )
}
