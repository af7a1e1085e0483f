import { within } from '../page/guard.ts'
import { press } from '../page/press.ts'
import { waitFor } from '../page/settle.ts'
import { isVisible } from '../page/visible.ts'
import { buttons } from './add-button.ts'
import { nameOf } from './add-words.ts'
import { forgetRows } from './added-rows.ts'

const removing = /^(删\s*除|移\s*除|删|remove|delete|×|✕|x|－|-)$/iu
const removingName = /(^|[-_\s])(delete|remove|del|trash|minus)([-_\s]|$)|删除|移除/i

const removes = (button: Element) => {
  const names = ['class', 'aria-label', 'title'].map((name) => button.getAttribute(name)).join(' ')
  return removing.test(nameOf(button)) || removingName.test(names)
}

/** What shows only while the pointer is over its row: a place is drawn for it, but not itself. */
const showsOnHover = (button: Element) => !isVisible(button) && isVisible(button.parentElement ?? button)

/** A row's own button; a drawing only where there is none, as the dash of a date looks like one, and seen ones first. */
const removeButton = (row: Element): Element | undefined =>
  [isVisible, showsOnHover]
    .flatMap((isThere) =>
      [buttons, 'i, svg, span'].map((kind) =>
        [...row.querySelectorAll(kind)].find((each) => isThere(each) && removes(each)),
      ),
    )
    .find((found) => found !== undefined)

/** Takes added rows away again by their own buttons, and waits until each has gone. */
export async function removeRows(rows: readonly Element[]): Promise<void> {
  for (const row of rows) {
    const button = row.isConnected ? removeButton(row) : undefined
    if (!button) continue
    await within(
      () => [row],
      async () => press(button),
    )
    await waitFor(() => (row.isConnected ? undefined : true), 800)
  }
  forgetRows(rows.filter(({ isConnected }) => isConnected).length)
}
