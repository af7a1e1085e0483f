import { listName } from '../collect/list-name.ts'
import { ancestorsOf } from '../page/walk.ts'
import type { Box } from './find-boxes.ts'
import type { UploadBox } from './upload-box.ts'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Everything a row says: its words and what its controls hold. */
export function rowText(row: Element): string {
  const held = [...row.querySelectorAll<Field>('input, textarea, select')].map((field) =>
    field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.text ?? '') : field.value,
  )
  return [(row as HTMLElement).innerText ?? row.textContent ?? '', ...held].join('\n').slice(0, 2000)
}

/** The child of a common parent in which each of several like boxes stands; undefined where they share none. */
function rowAround(box: Box, others: readonly Box[]): { row: Element; parent: Element } | undefined {
  let row: Element = box.owner
  for (const parent of ancestorsOf(box.owner)) {
    if (parent === box.owner) continue
    if (others.some(({ owner }) => parent.contains(owner))) {
      const brother = [...parent.children].find((child) => others.some(({ owner }) => child.contains(owner)))
      return brother?.localName === row.localName ? { row, parent } : undefined
    }
    row = parent
  }
  return undefined
}

const nameHere = ({ labels, words }: UploadBox) =>
  `${labels[0]?.replace(/[\d\s]+/gu, '') ?? ''}\n${words.split('\n')[0]}`

/** Boxes of one name in parts of the page that repeat are the boxes of rows. */
export function withRows(boxes: readonly Box[], read: readonly UploadBox[]): UploadBox[] {
  const alike = Map.groupBy(read.keys(), (at) => nameHere(read[at] as UploadBox))
  return read.map((snapshot, at) => {
    const members = alike.get(nameHere(snapshot)) ?? []
    const box = boxes[at] as Box
    if (snapshot.row || members.length < 2) return snapshot
    const others = members.filter((other) => other !== at).map((other) => boxes[other] as Box)
    const place = rowAround(box, others)
    if (!place) return snapshot
    return {
      ...snapshot,
      row: { list: listName(place.parent), index: members.indexOf(at), text: rowText(place.row) },
    }
  })
}
