import { originalKinds, refusalOf } from './allowance.ts'
import { boxMargin, boxThreshold, scoreBox } from './score-box.ts'
import type { UploadBox } from './upload-box.ts'

/** Boxes that take originals together: the rows of one list, or one box alone. */
export interface Place {
  boxes: UploadBox[]
  score: number
}

export function placesOf(boxes: readonly UploadBox[], titles: readonly string[]): Place[] {
  const places = Map.groupBy(boxes, ({ id, row }) => row?.list ?? id)
  return [...places.values()]
    .map((members) => ({ boxes: members, score: Math.max(...members.map((box) => scoreBox(box, titles))) }))
    .filter(({ score }) => score >= boxThreshold)
    .sort((a, b) => b.score - a.score)
}

/** A box as far as its own words limit it: 发票 PDF, 只能上传 jpg 文件. */
export const limitsOf = ({ accept, labels, words }: UploadBox) => ({
  accept,
  words: [labels[0] ?? '', words].join('\n'),
})

const takesKind = ({ boxes: [box] }: Place, kind: (typeof originalKinds)[number]) => {
  const mediaType = kind === 'picture' ? 'image/jpeg' : `application/${kind}`
  const name = `a.${kind === 'picture' ? 'jpg' : kind}`
  return box !== undefined && !refusalOf(limitsOf(box), { name, mediaType, size: 0 })
}

/** The best place; with it those as likely that take what it does not: a box for the PDF beside one for the OFD. */
export function choosePlaces(places: readonly Place[]): Place[] | 'close-boxes' {
  const [best] = places
  const close = places.filter(({ score }) => best && best.score - score < boxMargin)
  const listed = close.filter(({ boxes }) => boxes.some(({ row }) => row))
  const alike = listed.length === 1 ? listed : close
  const shared = originalKinds.some((kind) => alike.filter((place) => takesKind(place, kind)).length > 1)
  return alike.length > 1 && shared ? 'close-boxes' : [...alike]
}
