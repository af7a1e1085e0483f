import { press } from '../page/press.ts'
import { settle } from '../page/settle.ts'
import { wordsOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import { closes, dismiss } from './dismiss.ts'
import { openPopup } from './popup.ts'

const clearing = /^(清\s*除|清\s*空|clear)$/iu

const clearButtonIn = (box: Element) =>
  [...box.querySelectorAll('*')].find(
    (each) => each.childElementCount === 0 && clearing.test(wordsOf(each)) && isVisible(each),
  )

/** Empties a box by the button in what it opens that says so. Resolves to whether there was one. */
export async function clearInPopup(opener: Element): Promise<boolean> {
  const popup = await openPopup(opener)
  const button = popup
    .boxes()
    .map(clearButtonIn)
    .find((each) => each)
  const pressed = button !== undefined && press(button)
  if (pressed) await closes(popup, 100)
  await dismiss(opener, popup)
  await settle(60)
  return pressed
}
