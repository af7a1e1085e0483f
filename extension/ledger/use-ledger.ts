import { useLayoutEffect, useState } from 'preact/hooks'
import type { LedgerEntry } from './ledger-entry.ts'
import { ledger } from './ledger-store.ts'

/** Every remembered invoice, kept in step whichever context changes it; undefined until it was read. */
export function useLedger(): LedgerEntry[] | undefined {
  const [entries, setEntries] = useState<LedgerEntry[]>()
  useLayoutEffect(() => {
    const ended = new AbortController()
    const read = () => void ledger.list().then((found) => ended.signal.aborted || setEntries(found))
    ledger.watch(read, ended.signal)
    read()
    return () => ended.abort()
  }, [])
  return entries
}
