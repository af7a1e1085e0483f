import { press, pressBeside, pressKey } from '../page/press.ts'
import { waitFor } from '../page/settle.ts'
import { wordsOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import { ancestorsOf, elementsIn } from '../page/walk.ts'
import { cancelButton } from './confirm.ts'
import { endMotion, standStill } from './stand-still.ts'

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
const popup = `body > div, [role="dialog"], [role="listbox"], [role="menu"], [role="grid"], ul, ${boxes}`
const optionKinds = [
  '[role="option"]',
  '[role="menuitem"], [role="menuitemradio"]',
  'li',
  '[class*="option"], [class*="item"]',
  '[class*="cell"], button',
  ':not(:has(*))',
]

const visibleBoxes = (document: Document) => [...document.querySelectorAll(popup)].filter(isVisible)

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

function optionsIn(boxes: Element[]): Element[] {
  for (const kind of optionKinds) {
    const found = boxes
      .flatMap((box) => [...box.querySelectorAll(kind)])
      .filter((each) => isVisible(each) && wordsOf(each) !== '')
    const innermost = found.filter((each) => !found.some((other) => other !== each && each.contains(other)))
    if (innermost.length > 0) return innermost
  }
  return []
}

/** The element that has the words of an option: its host, where they are slotted in. */
function wordedOption(option: Element): Element {
  const root = option.getRootNode()
  return wordsOf(option) === '' && root instanceof ShadowRoot ? root.host : option
}

/** Parents of the options that can be seen in shadow roots; web components draw their lists there. */
function shadowBoxes(opener: Element): Element[] {
  if (!(opener.getRootNode() instanceof ShadowRoot)) return []
  const options = [...elementsIn(opener.ownerDocument, '[role="option"], [role="menuitem"]')].filter(isVisible)
  return options.flatMap((option) => wordedOption(option).parentElement ?? [])
}

/** What a box shows of its own choice came up as well, but inside it: an option chosen before is no list. */
function isDrawnIn(opener: Element, box: Element): boolean {
  const field = [...ancestorsOf(opener)].find((around) => around.contains(box))
  const high = (element: Element) => element.getBoundingClientRect().height
  if (!field || field === box || field.matches('body') || high(field) > 3 * Math.max(high(opener), 16)) return false
  const [outer, inner] = [field.getBoundingClientRect(), box.getBoundingClientRect()]
  return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1
}

/** Presses an element, and waits until what that brings up, if anything comes in time, stands still. */
export async function openPopup(opener: Element, timeout = 1500): Promise<Popup> {
  const shown = () => [...visibleBoxes(opener.ownerDocument), ...shadowBoxes(opener)]
  const before = new Set(shown())
  press(opener)
  const isNew = (box: Element) => !before.has(box) && !box.contains(opener) && !isDrawnIn(opener, box)
  const boxes = () => outermostOnly(shown().filter(isNew))
  await waitFor(() => (boxes().length > 0 ? true : undefined), timeout)
  endMotion(boxes())
  await standStill(boxes)
  return { boxes, options: () => optionsIn(boxes()) }
}

/** The sheet some kits lay over the whole page below a list: a press on it closes the list, one beside it does not. */
function backdropIn(boxes: readonly Element[]): Element | undefined {
  const coversPage = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return width >= innerWidth * 0.9 && height >= innerHeight * 0.9
  }
  const sheets = boxes.flatMap((box) => [box, ...box.querySelectorAll(':scope > *, :scope > * > *')])
  return sheets.find((element) => element.childElementCount === 0 && wordsOf(element) === '' && coversPage(element))
}

/** Waits until nothing of it is shown any more, bringing what fades out to its end. */
export const closes = (popup: Popup, milliseconds: number): Promise<true | undefined> =>
  waitFor(() => {
    endMotion(popup.boxes())
    return popup.boxes().length === 0 ? true : undefined
  }, milliseconds)

/** Closes what is still open without choosing. */
export async function dismiss(opener: Element, popup: Popup): Promise<void> {
  const boxes = popup.boxes()
  if (boxes.length === 0) return
  const closer = cancelButton(boxes) ?? backdropIn(boxes)
  if (closer) press(closer)
  else pressBeside(opener)
  if (await closes(popup, 400)) return
  // What neither button nor press beside it closes may still lie over the next control.
  pressKey(opener, 'Escape')
  await closes(popup, 400)
}
