import { useMemo } from 'preact/hooks'
import { type DuplicateHint, duplicateHint } from '../ledger/duplicates.ts'
import { useLedger } from '../ledger/use-ledger.ts'

const nothing: DuplicateHint = { filledBefore: [], alike: [] }

/** What the ledger has to say about one invoice of a file. */
export function useDuplicates(job: string | undefined, draft: number): DuplicateHint {
  const entries = useLedger()
  return useMemo(() => {
    const own = entries?.find(({ carriers }) => carriers.some((known) => known.job === job && known.draft === draft))
    return own && entries ? duplicateHint(own, entries) : nothing
  }, [entries, job, draft])
}
