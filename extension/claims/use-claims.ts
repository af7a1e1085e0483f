import { useLayoutEffect, useState } from 'preact/hooks'
import { inbox } from '../inbox/inbox.ts'
import type { Job } from '../inbox/job.ts'
import type { Claim } from './claim.ts'
import { claims } from './claim-store.ts'

/** Something stored, read again after every change until the component goes; undefined until it was read. */
function useStored<Value>(list: () => Promise<Value>, watch: (changed: () => void, signal: AbortSignal) => void) {
  const [value, setValue] = useState<Value>()
  useLayoutEffect(() => {
    const ended = new AbortController()
    const read = () => void list().then((found) => ended.signal.aborted || setValue(found))
    watch(read, ended.signal)
    read()
    return () => ended.abort()
  }, [list, watch])
  return value
}

/** Every claim, the newest first, kept in step whichever page changes one. */
export const useClaims = (): Claim[] | undefined => useStored(claims.list, claims.watch)

/** Every file that is still here. */
export const useJobs = (): Job[] | undefined => useStored(inbox.list, inbox.watch)
