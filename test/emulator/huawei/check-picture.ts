import type { CloudSettings } from '../cloud.ts'
import type { Check } from '../first-refusal.ts'
import type { Picture } from '../picture.ts'
import { type Refusal, refusal } from './refusal.ts'

type Step = Check<Picture, Refusal>

const shortestSide = 15

export const checkFormat: Step = ({ type, decodable }) =>
  decodable && ['jpeg', 'png', 'bmp', 'tiff'].includes(type ?? '') ? undefined : refusal('AIS.0102')

export const checkSides =
  ({ switches }: CloudSettings): Step =>
  ({ width = 0, height = 0 }) => {
    const isInside =
      Math.min(width, height) >= shortestSide && Math.max(width, height) <= switches['huawei.longest-side']
    return isInside ? undefined : refusal('AIS.0103')
  }
