import { describe } from '../collect/describe.ts'
import { findControls } from '../collect/find-controls.ts'
import { type PageReaders, readNeighbours } from '../collect/page-readers.ts'
import { inTopDialog } from '../collect/top-dialog.ts'
import { documentName } from '../page/document-name.ts'
import { isVisible } from '../page/visible.ts'
import { controlsStand } from '../widgets/stand-still.ts'
import { nameBox } from './box-names.ts'
import { remarks } from './box-remarks.ts'
import { rowText, withRows } from './box-rows.ts'
import { areaOf, type Box, findBoxes } from './find-boxes.ts'
import { fileNamesIn } from './listed-files.ts'
import type { BoxSnapshot, UploadBox } from './upload-box.ts'

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

/** Reads every upload box of this frame as plain data. */
export async function collectBoxes(): Promise<BoxSnapshot> {
  await controlsStand()
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
