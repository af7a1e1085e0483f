import type { CloudSettings } from '../cloud.ts'
import type { Check } from '../first-refusal.ts'
import type { Picture } from '../picture.ts'
import type { Action } from './actions.ts'
import type { Call } from './call.ts'
import { type Refusal, refusal } from './refusal.ts'

export interface PictureCall {
  call: Call
  picture: Picture
}
type Step = Check<PictureCall, Refusal>

/** What a picture that cannot be decoded is answered. */
export function undecodable(action: Action | undefined, { switches }: Pick<CloudSettings, 'switches'>): Refusal {
  const code = switches['tencent.undecodable']
  return refusal(action?.has.includes(code) ? code : 'FailedOperation.ImageDecodeFailed')
}

export const checkDecodable =
  (settings: CloudSettings): Step =>
  ({ picture, call: { action } }) => {
    const isTaken = picture.type !== undefined && action?.types.includes(picture.type)
    return isTaken && picture.decodable ? undefined : undecodable(action, settings)
  }

/** Too small has no code of its own; it gets the one its page gives for sizes. */
export const checkPixels: Step = ({ picture: { width, height }, call }) => {
  const sides = call.action?.sides
  if (!sides || width === undefined || height === undefined) return undefined
  const isInside = [width, height].every((side) => side >= sides.minimum && side <= sides.maximum)
  return isInside ? undefined : refusal('FailedOperation.ImageSizeTooLarge')
}

export const checkPdfAllowed: Step = ({ picture, call: { action, parameters } }) => {
  if (picture.type !== 'pdf' || !action) return undefined
  const isAllowed = parameters?.[action.pdfFlag.name] ?? action.pdfFlag.default
  return isAllowed ? undefined : refusal('FailedOperation.ImageDecodeFailed')
}

export const checkPage: Step = ({ picture, call }) => {
  const page = call.parameters?.PdfPageNumber ?? 1
  const isThere = typeof page === 'number' && page >= 1 && page <= picture.pages
  return picture.type !== 'pdf' || isThere ? undefined : refusal('InvalidParameterValue.InvalidParameterValueLimit')
}

/** A fault named by the vendor's own code strikes where the engine would. */
export const checkEngine: Step = ({ call: { fault } }) => (fault?.kind.includes('.') ? refusal(fault.kind) : undefined)
