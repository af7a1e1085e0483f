/** Something that goes wrong on purpose. */
export interface Fault {
  /** A transport fault, one of the account faults every cloud knows, or the vendor's own error code. */
  kind: string
  /** Milliseconds, for `slow` and `drip`. */
  milliseconds?: number
  /** How many requests it strikes; without it, every one. */
  times?: number
}

/** Faults between client and service, the same for every cloud. `http<status>` is one too. */
export const transportFaults = ['slow', 'reset', 'drip', 'html', 'truncated', 'empty'] as const

/** States of an account, which each cloud puts in its own words and at its own place in the order of checks. */
export const accountFaults = ['rate', 'quota', 'arrears', 'unopened', 'unauthorized', 'busy'] as const

const pattern = /^(?<kind>[A-Za-z0-9_.-]+?)(?::(?<milliseconds>\d+))?(?:\*(?<times>\d+))?$/

/** Reads `kind[:milliseconds][*times]`: `rate`, `slow:3000`, `reset*2`, `FailedOperation.ImageBlur`, `-9018`. */
export function parseFault(text: string): Fault {
  const groups = pattern.exec(text)?.groups
  if (!groups?.kind) throw new Error(`A fault is kind[:milliseconds][*times], not ${text}`)
  return {
    kind: groups.kind,
    ...(groups.milliseconds && { milliseconds: Number(groups.milliseconds) }),
    ...(groups.times && { times: Number(groups.times) }),
  }
}

/** Hands a fault out until it is used up. */
export function createFaultSource(fault: Fault | undefined): () => Fault | undefined {
  let left = fault?.times ?? Number.POSITIVE_INFINITY
  return () => (left-- > 0 ? fault : undefined)
}
