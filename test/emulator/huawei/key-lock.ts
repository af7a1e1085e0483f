/** Locks a key after so many failures in a row. */
export interface KeyLock {
  isLocked: (ak: string, now: number) => boolean
  fail: (ak: string, now: number) => void
  succeed: (ak: string) => void
}

const lockTime = 5 * 60 * 1000

/** `limit` 0 never locks. Times are milliseconds. */
export function createKeyLock(limit: number): KeyLock {
  const failures = new Map<string, { count: number; last: number }>()
  return {
    isLocked(ak, now) {
      const { count, last } = failures.get(ak) ?? { count: 0, last: 0 }
      if (limit === 0 || count < limit) return false
      if (now - last < lockTime) return true
      failures.delete(ak)
      return false
    },
    fail(ak, now) {
      failures.set(ak, { count: (failures.get(ak)?.count ?? 0) + 1, last: now })
    },
    succeed: (ak) => void failures.delete(ak),
  }
}
