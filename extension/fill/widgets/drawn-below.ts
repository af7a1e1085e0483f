import { isInvitation } from '../decide/invitation.ts'
import { liesOver } from '../page/lies-over.ts'
import { canBeSeen } from '../page/seen.ts'
import { wordsOf } from '../page/text.ts'

const fields = 'input:not([type=hidden]), select, textarea'

/** What shows the choice of a list without ink that lies over it, as pages for phones draw their own: the list itself where nothing does. */
export function drawnBelow(list: Element): Element {
  const around = list.parentElement
  const words = (list as HTMLSelectElement).selectedOptions?.[0]?.text.trim() ?? ''
  if (!around || canBeSeen(list) || around.querySelectorAll(fields).length > 1) return list
  const shows = (each: Element) => (words !== '' && wordsOf(each) === words) || isInvitation(wordsOf(each))
  const drawn = [...around.children, around].filter((each) => each !== list && shows(each))
  return drawn.find((each) => canBeSeen(each) && liesOver(list, each)) ?? list
}
