import { textOf } from '../page/text.ts'

/** Names that mean little without what they are grouped under. */
const general = /^(日期|时间|時間|地点|地點|地|站|城市|(start |end )?(date|time)|place|city|station|location)$/iu
/** A group of one short word makes a name with those below it; a title of many columns does not. */
const short = /^(\p{Script=Han}{1,4}|[a-z]{2,10})$/iu

/** The name of a column: 日期 below 出发 is 出发日期. */
export function joinedHead(head: Element, over: Element | undefined): string {
  const name = textOf(head)
  const group = over && Number(over.getAttribute('colspan')) > 1 ? textOf(over) : ''
  if (!general.test(name) || !short.test(group)) return name
  return /\p{Script=Han}$/u.test(group) ? `${group}${name}` : `${group} ${name}`
}
