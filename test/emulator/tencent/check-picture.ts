import type { CloudSettings } from '../cloud.ts'
import type { Check } from '../first-refusal.ts'
import type { Picture } from '../picture.ts'
import type { PictureAction } from './actions.ts'
import type { Call } from './call.ts'
import { type Refusal, refusal } from './refusal.ts'

export interface PictureCall {
  call: Call
  picture: Picture
}
type Step = Check<PictureCall, Refusal>

/** What a picture that cannot be decoded is answered. */
export function undecodable(action: PictureAction | undefined, { switches }: Pick<CloudSettings, 'switches'>): Refusal {
  const code = switches['tencent.undecodable']
  return refusal(action?.has.includes(code) ? code : 'FailedOperation.ImageDecodeFailed')
}

export const checkDecodable =
  (settings: CloudSettings): Step =>
  ({ picture, call: { reading } }) => {
    const isTaken = picture.type !== undefined && reading?.types.includes(picture.type)
    return isTaken && picture.decodable ? undefined : undecodable(reading, settings)
  }

/** Too small has no code of its own; it gets the one its page gives for sizes. */
export const checkPixels: Step = ({ picture: { width, height }, call }) => {
  const sides = call.reading?.sides
  if (!sides || width === undefined || height === undefined) return undefined
  const isInside = [width, height].every((side) => side >= sides.minimum && side <= sides.maximum)
  return isInside ? undefined : refusal('FailedOperation.ImageSizeTooLarge')
}

export const checkPdfAllowed: Step = ({ picture, call: { reading, parameters } }) => {
  if (picture.type !== 'pdf' || !reading) return undefined
  const isAllowed = parameters?.[reading.pdfFlag.name] ?? reading.pdfFlag.default
  return isAllowed ? undefined : refusal('FailedOperation.ImageDecodeFailed')
}

export const checkPage: Step = ({ picture, call }) => {
  const page = call.parameters?.PdfPageNumber ?? 1
  const isThere = typeof page === 'number' && page >= 1 && page <= picture.pages
  return picture.type !== 'pdf' || isThere ? undefined : refusal('InvalidParameterValue.InvalidParameterValueLimit')
}

/** A fault named by the vendor's own code strikes where the engine would. */
export const checkEngine: Step = ({ call: { fault } }) => (fault?.kind.includes('.') ? refusal(fault.kind) : undefined)
