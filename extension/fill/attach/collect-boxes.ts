import { describe } from '../collect/describe.ts'
import { findControls } from '../collect/find-controls.ts'
import { listName } from '../collect/list-name.ts'
import { type PageReaders, readNeighbours } from '../collect/page-readers.ts'
import { inTopDialog } from '../collect/top-dialog.ts'
import { documentName } from '../page/document-name.ts'
import { canBeSeen } from '../page/seen.ts'
import { isVisible } from '../page/visible.ts'
import { ancestorsOf, parentOf } from '../page/walk.ts'
import { nameBox } from './box-names.ts'
import { areaOf, type Box, findBoxes } from './find-boxes.ts'
import { fileNamesIn } from './listed-files.ts'
import type { BoxSnapshot, UploadBox } from './upload-box.ts'

const longest = 300
const fileNames = /[^\s/\\:*?"<>|]+\.(pdf|ofd|xml|png|jpe?g|bmp|gif|webp|tiff?|heic|zip|docx?|xlsx?)(?![a-z])/giu

/** The words in an element that a person reads, without names of files it lists. */
const wordsIn = (element: Element) =>
  ((element as HTMLElement).innerText ?? element.textContent ?? '')
    .replace(fileNames, ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .trim()
    .slice(0, longest)

/** What stands behind a box, within its own part of the page: remarks on types, size and number. */
function remarks(box: Box, area: Element): string {
  const texts = [wordsIn(box.owner)]
  for (let at: Element | undefined = box.owner; at && at !== area; at = parentOf(at))
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling)
      if (canBeSeen(next)) texts.push(wordsIn(next))
  return [...new Set(texts)].filter(Boolean).join('\n').slice(0, longest)
}

const isOff = ({ input, owner }: Box) =>
  input?.matches(':disabled') === true ||
  [owner, owner.firstElementChild].some((element) =>
    element?.matches('[aria-disabled="true"], :disabled, .is-disabled, [class*="upload-disabled"]'),
  )

interface Reading {
  boxes: readonly Box[]
  page: PageReaders
}

function readBox(box: Box, { boxes, page }: Reading): UploadBox {
  const { input, owner } = box
  const { labels, row } = describe({ root: owner, widget: { inputOf: () => input ?? owner } }, page)
  const area = areaOf(box, boxes)
  const isName = ({ place }: (typeof labels)[number]) => place === 'name'
  const isRemark = ({ place }: (typeof labels)[number]) => place === 'after'
  const plain = input !== undefined && owner === input
  const barred = isOff(box) ? 'disabled' : undefined
  return {
    id: nameBox(box),
    labels: labels.filter((label) => !isName(label) && !isRemark(label)).map(({ text }) => text),
    names: labels.filter(isName).map(({ text }) => text),
    words: [...new Set([...labels.filter(isRemark).map(({ text }) => text), ...remarks(box, area).split('\n')])].join(
      '\n',
    ),
    sections: page.sectionsOf(owner),
    accept: input?.accept ?? '',
    multiple: input?.multiple ?? true,
    plain,
    holds: plain ? [...(input.files ?? [])].map(({ name }) => name) : fileNamesIn(area),
    ...(row ? { row: { ...row, text: rowText(owner.closest('tr, [role="row"]') ?? owner) } } : {}),
    ...(barred ? { barred } : {}),
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Everything a row says: its words and what its controls hold. */
function rowText(row: Element): string {
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
function withRows(boxes: readonly Box[], read: readonly UploadBox[]): UploadBox[] {
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

/** Reads every upload box of this frame as plain data. */
export function collectBoxes(): BoxSnapshot {
  const boxes = findBoxes(document)
  const reachable = inTopDialog(
    document,
    boxes.map((box) => ({ ...box, root: box.owner })),
  )
  const controls = boxes.length > 0 ? [...findControls(document)].filter((control) => control !== undefined) : []
  const page = readNeighbours(document, [...controls, ...boxes.map(({ owner }) => ({ root: owner }))])
  const headings = [...document.querySelectorAll('h1, h2')].filter(isVisible).map((each) => each.textContent.trim())
  return {
    url: location.href,
    document: documentName,
    titles: [document.title, ...headings],
    boxes: withRows(
      reachable,
      reachable.map((box) => readBox(box, { boxes, page })),
    ),
    children: [...document.querySelectorAll<HTMLIFrameElement>('iframe, frame')]
      .filter(isVisible)
      .map(({ src }) => src),
  }
}
