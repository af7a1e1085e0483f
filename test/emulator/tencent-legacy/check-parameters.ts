import type { Check } from '../first-refusal.ts'
import type { Call } from './call.ts'
import { type Refusal, refusal } from './refusal.ts'

type Step = Check<Call, Refusal>

/** No page says how long is too long. */
const longestText = 1024

export const checkAppidGiven: Step = ({ form }) => (form?.appid ? undefined : refusal(-1301))

export const checkPictureGiven: Step = ({ form }) => (form?.url || form?.image ? undefined : refusal(-1300))

export const checkTextLength: Step = ({ form }) =>
  [form?.appid, form?.bucket, form?.url].some((text) => (text?.length ?? 0) > longestText) ? refusal(-1304) : undefined
