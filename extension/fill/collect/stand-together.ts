import { parentOf } from '../page/walk.ts'

const highest = 6
/** What holds a box of its own: the one in the next cell or line does not stand beside it. */
const apart = 'td, th, tr, li, p, dt, dd, fieldset, [role="cell"], [role="gridcell"], [role="row"], [role="listitem"]'
const joints = ['', '至', '到', '和', '及', '与', '元', 'to', 'and']

function pathUp(from: Element): Element[] {
  const path: Element[] = [from]
  for (let at = parentOf(from); at && path.length <= highest; at = parentOf(at)) path.push(at)
  return path
}

/** Whether nothing parts two controls that follow one another but marks such as / and ~. */
export function standTogether(before: Element, after: Element): boolean {
  const [left, right] = [pathUp(before), pathUp(after)]
  const common = left.find((element) => right.includes(element))
  if (!common || common === before || common === after) return false
  const within = [...left.slice(1, left.indexOf(common)), ...right.slice(1, right.indexOf(common))]
  if (within.some((element) => element.matches(apart))) return false
  if (before.getRootNode() !== after.getRootNode()) return false
  const range = before.ownerDocument.createRange()
  range.setStartAfter(before)
  range.setEndBefore(after)
  return joints.includes(range.toString().replace(/[\p{P}\p{S}\s]/gu, ''))
}
