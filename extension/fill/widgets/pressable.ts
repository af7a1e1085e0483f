import { isoDate } from '../../../shared/date.ts'
import { isInvitation } from '../decide/invitation.ts'
import { wordsOf } from '../page/text.ts'
import { chooseInPopup, writeInPopup } from './choose-in-popup.ts'
import { offersClear, pressClear } from './clear-button.ts'
import { clearInPopup } from './clear-in-popup.ts'
import { exactly } from './option-list.ts'
import { pickDate } from './pick-date.ts'
import type { Widget } from './widget.ts'

const invitation = /^(请|請)?(点击|點擊|點選)?(选择|選擇).{0,8}$/u
/** Also behind the same in Chinese, and with what is to be chosen: 请选择 Please select票种 Fapiao Type. */
const latinInvitation = /^((请|請)?(选择|選擇)\s*)?(please )?(select|choose|pick).{0,8}(\s[a-z()/. ]{0,24})?$/iu

/** The form of a date in place of one: 年/月/日, yyyy-mm-dd, 年 月 日. */
export const isDateForm = (text: string): boolean =>
  /^(年月日|yyyymmdd|[日d]{1,2}[月m]{1,2}(年|yyyy)|[月m]{1,2}[日d]{1,2}(年|yyyy))$/iu.test(
    text.replace(/[-\s/.]/gu, ''),
  )

/** Words that invite a press where a value will stand: 请选择, 点击选择日期, Select…. */
export const invites = (text: string) => {
  const plain = text.replace(/[\s>›▼▾]+$/u, '').trim()
  return invitation.test(plain) || latinInvitation.test(plain)
}

const arrowBefore = /^[▾▼▿▽⌄∨﹀˅]\s*/u
const arrows = /[\s▾▼▿▽⌄∨﹀˅✕✖×⊗]+$/u

/** The words of a box without the arrow, or the sign that empties it, that some draw beside them as a letter. */
export const withoutArrow = (text: string) => text.replace(arrowBefore, '').replace(arrows, '')

function shown(root: Element): string {
  const words = withoutArrow(wordsOf(root))
  const isButton = root.localName === 'button' && isInvitation(words)
  return isButton || invites(wordsOf(root)) || isDateForm(wordsOf(root)) ? '' : words
}

/** Words of a page's own making that are pressed to choose: no input, no role. Found by their invitation. */
export const pressable: Widget = {
  name: 'pressable',
  opens: true,
  opensOnly: true,
  kind: () => 'text',
  rootOf: () => undefined,
  inputOf: (root) => root,
  hold: (root) => ({ shown: shown(root) }),
  write: writeInPopup,
  canEmpty: offersClear,
  async restore(root, before) {
    const date = isoDate(before.shown)
    if (date) await pickDate(root, date)
    else if (!before.shown && ((await pressClear(root)) || (await clearInPopup(root)))) return
    // Many such lists give up a choice that is chosen again.
    else await chooseInPopup(root, exactly(before.shown || shown(root)))
  },
}
