import { useEffect, useState } from 'preact/hooks'
import type { UsageReply } from '../../shared/api/usage.ts'
import { ownWorker } from '../recognize/own-worker.ts'

/** Today's calls, asked for anew with every answer of the cloud; undefined while unknown. */
export function useUsage(requestId: string | undefined): UsageReply | undefined {
  const [usage, setUsage] = useState<UsageReply>()
  useEffect(() => {
    if (!requestId) return
    let ended = false
    const unknown = () => undefined
    void ownWorker
      .usage()
      .catch(unknown)
      .then((found) => ended || setUsage(found))
    return () => {
      ended = true
    }
  }, [requestId])
  return usage
}
