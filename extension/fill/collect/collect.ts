import { documentName } from '../page/document-name.ts'
import { precedes } from '../page/precedes.ts'
import { isVisible } from '../page/visible.ts'
import type { FieldSnapshot, FrameSnapshot } from '../snapshot.ts'
import { controlsStand } from '../widgets/stand-still.ts'
import { emptyLists } from './empty-lists.ts'
import { cellSnapshot, cellsIn } from './find-cells.ts'
import { type Control, findControls } from './find-controls.ts'
import { findDrawnTexts } from './find-drawn-texts.ts'
import { findPressables } from './find-pressables.ts'
import { inFirstDrawn } from './first-drawn.ts'
import { findAgain } from './identify.ts'
import { labelByPlace } from './label-by-place.ts'
import { pacer, yielded } from './pace.ts'
import { readNeighbours } from './page-readers.ts'
import { rowReader } from './rows.ts'
import { shareLabels } from './shared-labels.ts'
import { snapshotOf } from './snapshot-of.ts'
import { inTopDialog } from './top-dialog.ts'

function insertInOrder(controls: Control[], more: readonly Control[]): void {
  for (const control of more) {
    const at = controls.findIndex(({ root }) => precedes(control.root, root))
    controls.splice(at < 0 ? controls.length : at, 0, control)
  }
}

const numbered = /[\d一二三四五六七八九十]+/gu

/** What programmers call a box counts the rows. */
const nameOf = ({ labels: [label] }: FieldSnapshot) =>
  label?.place === 'name' ? label.text.replace(numbered, '') : (label?.text ?? '')
/** A tick names no row: one chooses it, another deletes what is saved. */
const nameHere = (snapshot: FieldSnapshot) =>
  snapshot.kind === 'tick' ? '' : `${nameOf(snapshot)} @ ${(snapshot.sections[0] ?? '').replace(numbered, '')}`

/** Does something for every control, with a turn for the page in between. */
async function each(
  controls: readonly Control[],
  pause: () => Promise<void>,
  act: (control: Control, index: number) => void,
) {
  for (const [index, control] of controls.entries()) {
    act(control, index)
    await pause()
  }
}

/** Reads every control of this frame as plain data, a slice at a time so that the page never stands still. */
export async function collectFields(): Promise<FrameSnapshot> {
  await controlsStand()
  const pause = pacer()
  findAgain()
  const controls: Control[] = []
  for (const control of findControls(document)) {
    if (control) controls.push(control)
    await pause()
  }
  await pause()
  insertInOrder(controls, findDrawnTexts(document))
  insertInOrder(controls, await findPressables(document, controls, pause))
  await pause()
  const reachable = inTopDialog(document, controls)
  await pause()
  const page = readNeighbours(document, reachable)
  await pause()
  const snapshots: FieldSnapshot[] = []
  const rows = rowReader()
  await each(reachable, pause, (control) => {
    const snapshot = snapshotOf(control, page)
    snapshots.push(snapshot)
  })
  labelByPlace(reachable, snapshots, page)
  await pause()
  const cells = cellsIn(document, reachable, page, snapshots)
  for (const cell of cells) snapshots.push(cellSnapshot(cell, page))
  const all = [...reachable, ...cells]
  await each(all, pause, ({ root }, index) => {
    const snapshot = snapshots[index]
    if (snapshot) rows.note(root, nameHere(snapshot))
  })
  // Rows show only when all controls and their names are known.
  await each(all, pause, ({ root }, index) => {
    const row = rows.placeOf(inFirstDrawn(root))
    const snapshot = snapshots[index]
    if (row && snapshot) snapshot.row = { ...snapshot.row, ...row }
  })
  shareLabels(
    reachable.map(({ root }) => root),
    snapshots,
  )
  const headings = [...document.querySelectorAll('h1, h2')].filter(isVisible).map((each) => each.textContent.trim())
  const children = [...document.querySelectorAll('iframe, frame')]
    .filter(isVisible)
    .map((frame) => (frame as HTMLIFrameElement).src)
  await yielded()
  const lists = emptyLists(document, reachable, page)
  await yielded()
  return {
    url: location.href,
    document: documentName,
    titles: [document.title, ...headings],
    controls: snapshots,
    emptyLists: lists,
    children,
  }
}
