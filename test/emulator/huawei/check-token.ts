import type { CloudSettings } from '../cloud.ts'
import type { Check } from '../first-refusal.ts'
import type { Call } from './call.ts'
import { type Refusal, refusal, unauthenticated } from './refusal.ts'

type Step = Check<Call, Refusal>

export const checkCredentialsPresent =
  ({ switches }: CloudSettings): Step =>
  ({ isSigned, token }) =>
    isSigned || token ? undefined : refusal(switches['huawei.no-credentials'])

/** A signature, when there is one, is what counts; the token is looked at only without. */
export const checkToken: Step = ({ isSigned, tokenContent, now }) => {
  if (isSigned) return undefined
  if (!tokenContent) return unauthenticated('decrypt token fail')
  if (tokenContent.expires <= now) return unauthenticated('token expires')
  return tokenContent.projectId === undefined ? refusal('ModelArts.0212') : undefined
}
