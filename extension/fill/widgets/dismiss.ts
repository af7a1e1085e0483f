import { isDrawn, noteClosed } from '../page/left-over.ts'
import { press, pressBeside, pressKey } from '../page/press.ts'
import { coversPage } from '../page/seen.ts'
import { waitFor } from '../page/settle.ts'
import { wordsOf } from '../page/text.ts'
import { ancestorsOf } from '../page/walk.ts'
import { cancelButton } from './confirm.ts'
import { isLeaving } from './leaving.ts'
import type { Popup } from './popup.ts'
import { drawingsOf, endMotion } from './stand-still.ts'

/** What stands beside a box, and beside what is drawn around it alone: kits lay its sheet there, too. */
function* besideBox(box: Element, opener: Element): Generator<Element> {
  for (const around of [...ancestorsOf(box)].slice(0, outward)) {
    if (around.contains(opener)) return
    yield* around.parentElement?.children ?? []
  }
}
const outward = 4

/** The sheet some kits lay over the whole page below a list: a press on it closes the list, one beside it does not. */
function backdropOf(boxes: readonly Element[], opener: Element): Element | undefined {
  const parts = (box: Element) => [box, ...box.querySelectorAll(':scope > *, :scope > * > *')]
  const sheets = boxes.flatMap((box) => [...parts(box), ...besideBox(box, opener)])
  return sheets.find((element) => element.childElementCount === 0 && wordsOf(element) === '' && coversPage(element))
}

/** What of it is open: what has all but faded, slid off the screen or is on its way out is as good as closed. */
const stillOpen = (popup: Popup) => popup.boxes().filter((box) => isDrawn(box) && !isLeaving(box))

/** Looks at a box, one a frame, after which one that shows no change at all is not about to close. */
const looks = 6
/** Milliseconds for which a box that moves is waited for. */
const moving = 800

/**
 * Waits until nothing of it is shown any more, bringing what fades out to its end. Out: whether it closed; not so once it
 * stands still, counted in looks, for a busy page draws few frames.
 */
export async function closes(popup: Popup): Promise<boolean> {
  let [before, still] = ['', 0]
  const closed = await waitFor(() => {
    const boxes = stillOpen(popup)
    if (boxes.length === 0) return true
    endMotion(boxes)
    const now = drawingsOf(boxes)
    still = now === before ? still + 1 : 0
    before = now
    return still < looks ? undefined : false
  }, moving)
  if (closed) noteClosed(popup.boxes())
  return closed ?? false
}

/** Closes what is still open without choosing. */
export async function dismiss(opener: Element, popup: Popup): Promise<void> {
  const boxes = stillOpen(popup)
  if (boxes.length === 0) return
  const closer = cancelButton(boxes) ?? backdropOf(boxes, opener)
  if (!closer || !press(closer)) pressBeside(opener)
  if (await closes(popup)) return
  // What neither button nor press beside it closes may still lie over the next control.
  pressKey(opener, 'Escape')
  await closes(popup)
}
