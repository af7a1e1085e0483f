import { useEffect, useState } from 'preact/hooks'
import type { ProductsReply } from '../../shared/api/products.ts'
import { useSetting } from '../elements/use-setting.ts'
import { ownWorker } from '../recognize/own-worker.ts'
import { verification, workerAddress, workerToken } from '../settings/settings.ts'

export type Verifier = NonNullable<ProductsReply['verifiers']>[number]

let asked: { access: string; verifiers: Promise<Verifier[]> } | undefined

/** Asked once for a page and worker: what can be had changes with a deployment. */
function verifiersOf(access: string): Promise<Verifier[]> {
  if (asked?.access !== access) {
    const verifiers = ownWorker.verifiers().catch(() => {
      asked = undefined
      return []
    })
    asked = { access, verifiers }
  }
  return asked.verifiers
}

/** Who verifies invoices for this person; undefined while unknown, and where person or administrator do not want it. */
export function useVerifier(): Verifier | undefined {
  const isWanted = useSetting(verification)
  const [address, token] = [useSetting(workerAddress), useSetting(workerToken)]
  const [verifier, setVerifier] = useState<Verifier>()
  useEffect(() => {
    setVerifier(undefined)
    if (!isWanted || !address || !token) return
    let isOver = false
    void verifiersOf(`${address} ${token}`).then(([first]) => isOver || setVerifier(first))
    return () => {
      isOver = true
    }
  }, [isWanted, address, token])
  return verifier
}
