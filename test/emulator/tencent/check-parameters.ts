import type { CloudSettings } from '../cloud.ts'
import type { Check } from '../first-refusal.ts'
import { megabytes } from '../megabytes.ts'
import type { Call } from './call.ts'
import { isOfType } from './parameters.ts'
import { missingParameter, type Refusal, refusal, wrongType } from './refusal.ts'

type Step = Check<Call, Refusal>

export const checkJson: Step = ({ parameters }) => (parameters ? undefined : refusal('InvalidParameter'))

export const checkKnownParameters: Step = ({ parameters, action }) => {
  const unknown = Object.keys(parameters ?? {}).find((name) => !Object.hasOwn(action?.parameters ?? {}, name))
  return unknown === undefined
    ? undefined
    : refusal('UnknownParameter', `The parameter \`${unknown}\` is not recognized.`)
}

export const checkParameterTypes: Step = ({ parameters = {}, action }) => {
  const wrong = Object.entries(action?.parameters ?? {}).find(
    ([name, type]) => parameters[name] !== undefined && !isOfType(parameters[name], type),
  )
  return wrong ? wrongType(wrong[0]) : undefined
}

export const checkPictureGiven =
  ({ switches }: CloudSettings): Step =>
  ({ parameters, reading }) => {
    if (parameters?.ImageUrl || parameters?.ImageBase64 || !reading) return undefined
    return switches['tencent.no-picture'] === 'by-action' ? refusal(reading.noPicture) : missingParameter('ImageBase64')
  }

export const checkBase64Length =
  ({ switches }: CloudSettings): Step =>
  ({ parameters }) => {
    // With a url beside it the base64 text is never looked at.
    if (parameters?.ImageUrl || typeof parameters?.ImageBase64 !== 'string') return undefined
    const limit = megabytes(switches['tencent.base64-megabytes'])
    return parameters.ImageBase64.length > limit ? refusal('LimitExceeded.TooLargeFileError') : undefined
  }
