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
export const transportFaults = {
  slow: 'answers after 60 s, or after the milliseconds given',
  reset: 'the connection breaks',
  drip: 'the answer comes one byte at a time, every 100 ms or as given',
  html: 'a gateway page under status 200',
  truncated: 'half of the answer',
  empty: 'the right status and nothing else',
} as const

/** States of an account, which each cloud puts in its own words and at its own place in the order of checks. */
export const accountFaults = {
  rate: 'called too often',
  quota: 'the resource package is used up',
  arrears: 'the account owes money',
  unopened: 'the service was never opened or subscribed',
  unauthorized: 'the key may not call this',
  busy: 'the service fails inside',
} as const

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

const words = [...Object.keys(transportFaults), ...Object.keys(accountFaults)]

/** True for a fault the cloud with these `codes` can answer. */
export function isKnownFault(text: string, codes: readonly string[]): boolean {
  const kind = pattern.exec(text)?.groups?.kind
  return kind !== undefined && (words.includes(kind) || /^http[2-5]\d\d$/.test(kind) || codes.includes(kind))
}

/** Reads a fault; throws, naming what there is, when the cloud with these `codes` cannot answer it. */
export function knownFault(text: string, codes: readonly string[]): Fault {
  if (isKnownFault(text, codes)) return parseFault(text)
  throw new Error(`No such fault: ${text}. Known: ${[...words, 'http<status>', ...codes].join(', ')}`)
}

/** Hands a fault out until it is used up. */
export function createFaultSource(fault: Fault | undefined): () => Fault | undefined {
  let left = fault?.times ?? Number.POSITIVE_INFINITY
  return () => (left-- > 0 ? fault : undefined)
}
