import { useEffect, useState } from 'preact/hooks'
import type { ProductsReply } from '../../shared/api/products.ts'
import { useSetting } from '../elements/use-setting.ts'
import { ProblemError } from '../inbox/problem.ts'
import { ownWorker } from '../recognize/own-worker.ts'
import { verification, workerAddress, workerToken } from '../settings/settings.ts'

export type Verifier = NonNullable<ProductsReply['verifiers']>[number]

let asked: { access: string; verifiers: Promise<Verifier[]> } | undefined

/** Asked once for a page and worker: what can be had changes with a deployment. */
function verifiersOf(access: string): Promise<Verifier[]> {
  if (asked?.access !== access) {
    const verifiers = ownWorker.verifiers().catch((error: unknown) => {
      asked = undefined
      throw error
    })
    asked = { access, verifiers }
  }
  return asked.verifiers
}

/** Milliseconds until a worker that was slow or out of reach is asked again, as long as the page is open. */
const pause = 10_000

const mayAnswer = (error: unknown) => error instanceof ProblemError && error.problem.retryable

/** Who verifies invoices for this person; undefined while unknown, and where person or administrator do not want it. */
export function useVerifier(): Verifier | undefined {
  const isWanted = useSetting(verification)
  const [address, token] = [useSetting(workerAddress), useSetting(workerToken)]
  const [verifier, setVerifier] = useState<Verifier>()
  useEffect(() => {
    setVerifier(undefined)
    if (!isWanted || !address || !token) return
    let [isOver, again] = [false, 0]
    async function ask(): Promise<void> {
      try {
        const [first] = await verifiersOf(`${address} ${token}`)
        if (!isOver) setVerifier(first)
      } catch (error) {
        if (!isOver && mayAnswer(error)) again = window.setTimeout(() => void ask(), pause)
      }
    }
    void ask()
    return () => {
      isOver = true
      window.clearTimeout(again)
    }
  }, [isWanted, address, token])
  return verifier
}
