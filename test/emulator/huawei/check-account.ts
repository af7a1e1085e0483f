import type { CloudSettings } from '../cloud.ts'
import type { Check } from '../first-refusal.ts'
import { createRateWindow } from '../rate-window.ts'
import type { Call } from './call.ts'
import { type Refusal, refusal } from './refusal.ts'

type Step = Check<Call, Refusal>

const minute = 60_000

/** A calendar minute per account. */
export const checkRate = ({ switches, now }: CloudSettings): Step => {
  const window = createRateWindow(minute)
  const limit = switches['huawei.rate-per-minute']
  const throttled = refusal('APIG.0308', {
    message: `The throttling threshold has been reached: policy user over ratelimit,limit:${limit},time:1 minute`,
  })
  return ({ fault }) => {
    if (fault?.kind === 'rate') return throttled
    return limit > 0 && window.count('account', now()) > limit ? throttled : undefined
  }
}

/** Address, X-Project-Id and credentials must speak of the same project. */
export const checkProject =
  ({ keys, switches }: CloudSettings): Step =>
  ({ authorization, tokenContent, projectId, exchange }) => {
    const key = keys.huawei.keys.find(({ ak }) => ak === authorization?.ak)
    const own = key?.projectId ?? tokenContent?.projectId
    const named = [projectId, exchange.headers.get('x-project-id')]
    const isOwn = named.every((id) => id === undefined || id === null || id === own)
    return isOwn ? undefined : refusal(switches['huawei.foreign-project'], { status: 403 })
  }

const accountCodes: Readonly<Record<string, string>> = {
  unopened: 'ModelArts.4204',
  arrears: 'ModelArts.6201',
  quota: 'ModelArts.4106',
  unauthorized: 'ModelArts.4203',
}

/** Faults that are states of the account; their status no page gives. */
export const checkAccount =
  ({ switches }: CloudSettings): Step =>
  ({ fault }) => {
    const code = accountCodes[fault?.kind ?? '']
    return code ? refusal(code, { status: Number(switches['huawei.platform-status']) }) : undefined
  }
