import type { CloudSettings } from '../cloud.ts'
import type { Check } from '../first-refusal.ts'
import { createRateWindow } from '../rate-window.ts'
import { knownRegions } from './actions.ts'
import type { Call } from './call.ts'
import { missingParameter, type Refusal, refusal } from './refusal.ts'

type Step = Check<Call, Refusal>

export const checkPermission: Step = ({ fault }) =>
  fault?.kind === 'unauthorized' ? refusal('AuthFailure.UnauthorizedOperation') : undefined

const invalidRegion = 'A value specified in `X-TC-Region` is not valid, is unsupported, or cannot be used.'

export const checkRegion =
  ({ switches }: CloudSettings): Step =>
  ({ region, action }) => {
    if (region === null) return switches['tencent.region'] === 'required' ? missingParameter('Region') : undefined
    if (!knownRegions.includes(region)) return refusal('InvalidParameterValue', invalidRegion)
    return action?.regions.includes(region) ? undefined : refusal('UnsupportedRegion')
  }

/** A calendar second per key and action; no page says what shape the window has. */
export const checkRate = ({ switches, now }: CloudSettings): Step => {
  const window = createRateWindow(1000)
  return ({ action, actionName, authorization, fault }) => {
    const limit = action?.ratePerSecond ?? 0
    if (fault?.kind === 'rate') return tooOften(limit + 1, limit)
    if (switches['tencent.rate'] === 'off') return undefined
    const calls = window.count(`${authorization?.secretId} ${actionName}`, now())
    return calls > limit ? tooOften(calls, limit) : undefined
  }
}

const tooOften = (calls: number, limit: number) =>
  refusal(
    'RequestLimitExceeded',
    `Your current request times equals to \`${calls}\` in a second, which exceeds the frequency limit \`${limit}\` for a second. Please reduce the frequency of calls.`,
  )

const accountCodes: Readonly<Record<string, string>> = {
  unopened: 'FailedOperation.UnOpenError',
  arrears: 'ResourceUnavailable.InArrears',
  quota: 'ResourceUnavailable.ResourcePackageRunOut',
  busy: 'InternalError',
}

export const checkAccount: Step = ({ fault }) => {
  const code = accountCodes[fault?.kind ?? '']
  return code ? refusal(code) : undefined
}
