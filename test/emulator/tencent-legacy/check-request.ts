import type { CloudSettings } from '../cloud.ts'
import type { Check } from '../first-refusal.ts'
import { megabytes } from '../megabytes.ts'
import type { Call } from './call.ts'
import { type Refusal, refusal } from './refusal.ts'

type Step = Check<Call, Refusal>

export const checkPath =
  ({ switches }: CloudSettings): Step =>
  ({ path, exchange }) =>
    path && exchange.method === 'POST' ? undefined : refusal(21, Number(switches['legacy.not-found']))

/** Only over a socket can a body come without its length; in process none has one. */
export const checkContentLength: Step = ({ exchange: { headers } }) =>
  headers.has('transfer-encoding') && !headers.has('content-length') ? refusal(21, 411) : undefined

export const checkBodySize =
  ({ switches }: CloudSettings): Step =>
  ({ path, exchange }) => {
    const limit = path === 'invoice' ? switches['legacy.invoice-megabytes'] : 6
    return exchange.body.length > megabytes(limit) ? refusal(23) : undefined
  }

export const checkForm: Step = ({ form }) => (form ? undefined : refusal(21))
