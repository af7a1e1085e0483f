import { press, underCentre } from '../page/press.ts'
import { scrollTo } from '../page/scroll-to.ts'
import { waitFor } from '../page/settle.ts'
import { isVisible } from '../page/visible.ts'
import { ancestorsOf } from '../page/walk.ts'
import { optionsIn, shadowBoxes } from './popup-options.ts'
import { standStill } from './stand-still.ts'

/** What a page may show when a control is pressed, by the words kits name such boxes with. */
const boxes = [
  'popup',
  'popover',
  'popper',
  'dropdown',
  'picker',
  'calendar',
  'sheet',
  'overlay',
  'panel',
  'menu',
  'options',
  'listbox',
  'drawer',
  'modal',
  'dialog',
  'layer',
  'combo',
  'select',
  'list',
]
  .map((name) => `[class*="${name}"]`)
  .join(', ')

/** Pages of their own making hang such a box at the end of the body without a telling name. */
const popup = `body > div, dialog, [role="dialog"], [role="listbox"], [role="menu"], [role="grid"], ul, ${boxes}`

/** What stands around just three lists of the browser's own, whatever it is called: year, month and day. */
function boxOfLists(list: Element): Element[] {
  const around = [...ancestorsOf(list)].slice(1, 5).find((each) => each.querySelectorAll('select').length > 2)
  return around?.querySelectorAll('select').length === 3 ? [around] : []
}

const visibleBoxes = (document: Document) => {
  const lists = [...document.querySelectorAll('select')].filter(isVisible)
  return new Set([...[...document.querySelectorAll(popup)].filter(isVisible), ...lists.flatMap(boxOfLists)])
}

/** A box that a press brought up. */
export interface Popup {
  /** The boxes that were not there before, the outermost of each. */
  boxes(): Element[]
  /** What can be chosen in them. */
  options(): Element[]
}

const outermostOnly = (elements: Element[]) => {
  const all = new Set(elements)
  return elements.filter((element) => {
    for (let at = element.parentElement; at; at = at.parentElement) if (all.has(at)) return false
    return true
  })
}

/**
 * What a box shows of its own choice came up as well, but inside it: an option chosen before is no list. Nor is the box
 * itself where the page draws it anew with every choice.
 */
function drawnIn(opener: Element): (box: Element) => boolean {
  const around = [...ancestorsOf(opener)]
  const most = 3 * Math.max(opener.getBoundingClientRect().height, 16)
  return (box) => {
    const field = around.find((each) => each.contains(box))
    if (!field || field === box || field.matches('body')) return false
    const [outer, inner] = [field.getBoundingClientRect(), box.getBoundingClientRect()]
    const isBelow = opener.isConnected && inner.top >= opener.getBoundingClientRect().bottom - 1
    return !isBelow && outer.height <= most && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1
  }
}

/** What comes up from now on beside an element. */
export function popupSince(opener: Element): Popup {
  const shown = () => [...visibleBoxes(opener.ownerDocument), ...shadowBoxes(opener)]
  const before = new Set(shown())
  const isDrawnIn = drawnIn(opener)
  const isNew = (box: Element) => !before.has(box) && !box.contains(opener) && !isDrawnIn(box)
  const boxes = () => outermostOnly(shown().filter(isNew))
  return { boxes, options: () => optionsIn(boxes()) }
}

/**
 * Scrolls to an element, presses it, and where nothing comes of that what a mouse would hit of it; waits until what that
 * brings up, if anything comes in time, stands still.
 */
export async function openPopup(opener: Element, timeout = 1500): Promise<Popup> {
  scrollTo(opener)
  const popup = popupSince(opener)
  const { boxes } = popup
  const came = (patience: number) => waitFor(() => (boxes().length > 0 ? true : undefined), patience)
  press(opener)
  const isOpen = await came(timeout)
  const inner = isOpen || !opener.isConnected ? opener : underCentre(opener)
  if (inner !== opener && press(inner)) await came(timeout / 2)
  await standStill(boxes)
  return popup
}
