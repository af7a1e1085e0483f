import { nameOf } from '../collect/add-words.ts'
import { drawingsOf } from '../collect/first-drawn.ts'
import { within } from '../page/guard.ts'
import { press } from '../page/press.ts'
import { uncovered } from '../page/reach.ts'
import { type RowPlace, rowNow, rowsOfBody } from '../page/row-place.ts'
import { waitFor } from '../page/settle.ts'
import { isVisible } from '../page/visible.ts'
import { buttons, fieldsIn } from './add-button.ts'
import { type AddedRow, forgetRows, isUntouched } from './added-rows.ts'

const removing =
  /^((删\s*除|移\s*除|删|去除|减)(此|该|本|这)?一?(行|条|张|项|笔|发票|费用|明细|记录)*|(remove|delete)( this| the)?( (row|line|item|entry|card|invoice|expense|receipt))?|[×✕✖x－−–➖⊖🗑-]\uFE0F?)$/iu
const removingName = /(^|[-_\s])(delete|remove|del|trash|minus)([-_\s]|$)|删除|移除/i

/** What gives up a row that is not saved yet. */
const givesUp = (button: Element) => /^(取\s*消|cancel)$/iu.test(nameOf(button))

const removes = (button: Element) => {
  const names = ['class', 'aria-label', 'title'].map((name) => button.getAttribute(name)).join(' ')
  return removing.test(nameOf(button)) || removingName.test(names)
}

/** What shows only while the pointer is over its row: a place is drawn for it, but not itself. */
const showsOnHover = (button: Element) => !isVisible(button) && isVisible(button.parentElement ?? button)

/** A row's own button; a drawing only where there is none, as the dash of a date looks like one, and seen ones first. */
const removeButton = (drawings: readonly Element[]): Element | undefined => {
  const within = (kind: string) => drawings.flatMap((row) => [...row.querySelectorAll(kind)])
  return (
    [isVisible, showsOnHover]
      .flatMap((isThere) =>
        [buttons, 'i, svg, span'].map((kind) => within(kind).find((each) => isThere(each) && removes(each))),
      )
      .find((found) => found !== undefined) ?? within(buttons).find((each) => isVisible(each) && givesUp(each))
  )
}

/** How many rows there are; a list that has none may draw something else in their place. */
function countOf({ body }: RowPlace, row: Element): number {
  const now = body()
  const rows = now?.isConnected ? rowsOfBody(now) : []
  return rows.filter((each) => fieldsIn(row).length === 0 || fieldsIn(each).length > 0).length
}

/** Takes added rows away again by their own buttons, and waits until each has gone; each may have all drawn anew. */
export async function removeRows(rows: readonly AddedRow[]): Promise<void> {
  let stay = 0
  const unseen = rows.filter(({ row, alone }) => alone && !row.isConnected)
  for (const each of rows) {
    // A server may be answering what was put back.
    await uncovered(rowNow(each))
    const row = rowNow(each)
    const count = countOf(each, row)
    const stands = () => (row.isConnected ? isVisible(row) : !each.alone && countOf(each, row) >= count)
    const isGone = () => !stands() || undefined
    const drawings = drawingsOf(row)
    // A card comes into sight when the one before it is taken away: somebody may have typed into it meanwhile.
    const isOurs = !unseen.includes(each) || isUntouched(each)
    const button = row.isConnected && isOurs ? removeButton(drawings) : undefined
    if (button) {
      await within(
        () => drawings,
        async () => press(button),
      )
      await waitFor(isGone, 800)
    }
    if (button ? stands() : row.isConnected) stay += 1
  }
  forgetRows(stay)
}
