import type { CloudSettings } from '../cloud.ts'
import type { Check } from '../first-refusal.ts'
import { megabytes } from '../megabytes.ts'
import type { Call } from './call.ts'
import { type Refusal, refusal } from './refusal.ts'

type Step = Check<Call, Refusal>

export const checkAddress =
  ({ switches }: CloudSettings): Step =>
  ({ version, exchange: { method, url } }) => {
    const region = /^ocr\.([^.]+)\.myhuaweicloud\.com$/.exec(url.hostname)?.[1]
    const isDeployed = region === undefined || [region, 'any'].includes(switches['huawei.regions'])
    const isServed = version === 'v2' || (version === 'v1.0' && switches['huawei.v1'] === 'answers')
    return isServed && method === 'POST' && isDeployed ? undefined : refusal('APIG.0101')
  }

export const checkBodySize: Step = ({ exchange }) =>
  exchange.body.length > megabytes(12)
    ? refusal('APIG.0201', { status: 413, message: 'Request entity too large.' })
    : undefined
