import { settle } from '../page/settle.ts'
import { confirmIn } from './confirm.ts'
import { choosePart, dateListsIn, dateParts } from './date-lists.ts'
import type { Popup } from './popup.ts'

/** Chooses year, month and day in the browser's own lists, and confirms. Resolves to whether all three stand there. */
export async function chooseInLists(popup: Popup, opener: Element, iso: string): Promise<boolean> {
  const wanted = iso.split('-').map(Number)
  // Once more, for choosing one may have changed another.
  for (const part of [...dateParts, ...dateParts]) {
    const list = dateListsIn(popup.boxes())?.[part]
    if (!list || !choosePart(list, part, wanted[dateParts.indexOf(part)] ?? 0)) return false
    await settle()
  }
  await confirmIn(popup.boxes(), opener)
  return true
}
