import type { CloudSettings } from '../cloud.ts'
import type { Check } from '../first-refusal.ts'
import { createRateWindow } from '../rate-window.ts'
import type { Call } from './call.ts'
import { type Refusal, refusal, refusalCodes } from './refusal.ts'

type Step = Check<Call, Refusal>

export const checkRate = ({ switches, now }: CloudSettings): Step => {
  const window = createRateWindow(1000)
  const limit = switches['legacy.rate-per-second']
  return ({ fault, signature }) => {
    if (fault?.kind === 'rate') return refusal(15)
    if (limit === 0) return undefined
    return window.count(signature?.pairs.get('k') ?? '', now()) > limit ? refusal(15) : undefined
  }
}

const accountCodes: Readonly<Record<string, number>> = {
  arrears: 3,
  unopened: 24,
  unauthorized: 24,
  quota: 25,
  busy: 213,
}

/** A fault named by a positive code is a state of the account too. */
export const checkAccount: Step = ({ fault }) => {
  const kind = fault?.kind ?? ''
  const code = accountCodes[kind] ?? (refusalCodes.includes(kind) ? Number(kind) : undefined)
  return code !== undefined && code > 0 ? refusal(code) : undefined
}
