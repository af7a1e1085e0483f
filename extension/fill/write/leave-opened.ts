import { within } from '../page/guard.ts'
import { liesOver } from '../page/lies-over.ts'
import { closeCell } from '../widgets/cell-editor.ts'
import { boxBeside, openEditors } from '../widgets/open-editors.ts'

/** In how many of some cells boxes stand. */
export const openedIn = (cells: readonly Element[]): number =>
  cells.filter((cell) => openEditors(cell).length > 0).length

/** The one box the page opened for a new row lies over its cells, or in one of them; it is left before anything else. */
export async function leaveOpened(cells: readonly Element[], known: ReadonlySet<Element>): Promise<void> {
  const opened = openEditors(document).filter((editor) => !known.has(editor))
  const isOf = (editor: Element, cell: Element) => cell.contains(editor) || liesOver(editor, cell)
  const cell = cells.find((each) => opened.some((editor) => isOf(editor, each)))
  const editor = opened.find((each) => cell && isOf(each, cell))
  if (!cell || !editor || openedIn(cells) > 1) return
  const box = cell.contains(editor) ? cell : boxBeside(editor, cell)
  await within(
    () => [box],
    () => closeCell(cell, editor),
  )
}
