import { inPlace } from '../page/in-place.ts'
import { fieldsIn } from './add-button.ts'
import { isLike, rowsBeside } from './row-around.ts'

/** A row that is no more the only one may be taken away, too. */
const buttons = 'button, a, [role="button"], [class*="del"], [class*="remove"]'

/** What a row says, without its number. */
function wordsOf(row: Element): string {
  const texts = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT)
  const words: string[] = []
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (!node.parentElement?.closest(buttons)) words.push(node.textContent ?? '')
  return words.join('').replace(/[\d\s]/gu, '')
}

/** By what a row is known again when the page draws all of them anew for one more. */
const marksOf = (row: Element) =>
  [...fieldsIn(row).map((field) => (field as HTMLInputElement).value), wordsOf(row)].join('\n')

/** The rows that stand with one before another is added. */
export interface Beside {
  like: Element
  body: () => Element | undefined
  rows: readonly Element[]
  marks: readonly string[]
  /** How many stand in the body, rows or not. */
  count: number
}

export function besideNow(like: Element): Beside {
  const rows = rowsBeside(like)
  const body = like.parentElement
  return {
    like,
    body: body ? inPlace(body) : () => undefined,
    rows,
    marks: rows.map(marksOf),
    count: body?.childElementCount ?? 0,
  }
}

/** The row of several drawn anew without which they are those that were there before; of some alike the last. */
function addedAmong(now: readonly Element[], before: readonly string[]): Element | undefined {
  if (now.length !== before.length + 1) return undefined
  const marks = now.map(marksOf)
  return now.findLast((_, added) => before.every((mark, at) => marks[at < added ? at : at + 1] === mark))
}

/** The row that came since. */
export function freshBeside({ like, body, rows, marks }: Beside): Element | undefined {
  const now = [...(body()?.children ?? [])].filter((each) => isLike(each, like) && fieldsIn(each).length > 0)
  const stay = rows.some((row) => row.isConnected)
  return stay ? now.find((each) => !rows.includes(each)) : addedAmong(now, marks)
}

/** Whether rows stand in parts of their own: not so where each is wrapped alike. */
const areApart = ({ parentElement: one }: Element, { parentElement: other }: Element) =>
  one !== other && (one?.parentElement !== other?.parentElement || one?.className !== other?.className)

/** The rows that came, without one drawn anew below all others and apart from them, which sums them up. */
export function cameSince(rows: readonly Element[], before: readonly Element[]): Element[] {
  const fresh = rows.filter((row) => !before.includes(row))
  const [last, nextToLast] = [fresh.at(-1), fresh.at(-2)]
  const isApart = last === rows.at(-1) && last && nextToLast && areApart(nextToLast, last)
  const isAnew = before.at(-1)?.isConnected === false && before.slice(0, -1).every((row) => row.isConnected)
  return isApart && isAnew ? fresh.slice(0, -1) : fresh
}

/** A blank card that came in place of its like, as lists do that fold all others away: the last, where there is one more. */
export function blankInstead({ like, body, count }: Beside): Element | undefined {
  const now = body()
  const last = now?.lastElementChild
  const fields = last ? fieldsIn(last) : []
  const isBlank = fields.length > 1 && fields.every((field) => (field as HTMLInputElement).value === '')
  return !like.isConnected && now?.childElementCount === count + 1 && isBlank ? (last ?? undefined) : undefined
}
