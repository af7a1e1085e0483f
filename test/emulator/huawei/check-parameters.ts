import type { CloudSettings } from '../cloud.ts'
import type { Check } from '../first-refusal.ts'
import { megabytes } from '../megabytes.ts'
import type { Call } from './call.ts'
import { type Refusal, refusal } from './refusal.ts'

type Step = Check<Call, Refusal>

/** Judged by the base64 text; by the whole body when that is no JSON. */
export const checkContentLength =
  ({ switches }: CloudSettings): Step =>
  ({ version, parameters, exchange }) => {
    const limit = megabytes(version === 'v1.0' ? 12 : switches['huawei.base64-megabytes'])
    const image = parameters ? parameters.image : ''
    const length = parameters ? (typeof image === 'string' ? image.length : 0) : exchange.body.length
    return length > limit ? refusal('ModelArts.4104') : undefined
  }

export const checkJson: Step = ({ parameters }) => (parameters ? undefined : refusal('ModelArts.4105'))

export const checkOnePicture =
  ({ switches }: CloudSettings): Step =>
  ({ version, parameters }) => {
    const given = ['image', 'url']
      .map((name) => parameters?.[name])
      .filter((value) => value !== undefined && value !== '')
    const isText = given.every((value) => typeof value === 'string')
    const mayBeBoth = version === 'v1.0' && switches['huawei.v1-both'] === 'url'
    const isOne = given.length === 1 || (given.length === 2 && mayBeBoth)
    return isText && isOne ? undefined : refusal('AIS.0101')
  }
