import { chooseOption } from '../decide/option-choice.ts'
import { settle } from '../page/settle.ts'
import { isVisible } from '../page/visible.ts'
import { chooseInPopup } from './choose-in-popup.ts'
import { nativeSelect, selectOptions } from './native-select.ts'
import type { Widget } from './widget.ts'

const notDrawings = 'input, select, textarea, label, option, script, br'
/** What of a drawing is pressed, the most telling first. */
const openers = [
  '[role="combobox"]',
  'button',
  'a',
  '[class*="single"]',
  '[class*="selection"]',
  'label',
  '[class*="trigger"]',
]
const openerOf = (drawing: Element) =>
  openers.map((opener) => drawing.querySelector(opener)).find((found) => found) ?? drawing

/** The box that hides a list and nothing else, where there is one, as PrimeFaces has. */
const hiderOf = (select: Element) =>
  select.parentElement?.childElementCount === 1 && !isVisible(select.parentElement) ? select.parentElement : select

/** What a plug-in draws beside a <select> that it hides: Select2, Chosen, Bootstrap Select, PrimeFaces and their like. */
function drawingOf(select: Element): Element | undefined {
  if (select.localName !== 'select') return undefined
  const hider = hiderOf(select)
  const next = hider === select ? select.nextElementSibling : hider.parentElement
  const isDrawing = hider !== select ? next?.childElementCount !== 1 : next && !next.matches(notDrawings)
  if (!isDrawing || !next?.hasAttribute('class')) return undefined
  return !isVisible(select) && isVisible(next) ? next : undefined
}

/** A drawing is of few parts; what has more is a part of the page, and is not looked through for every control in it. */
const mostParts = 8
const isHidden = (part: Element) => part.childElementCount === 1 && part.firstElementChild?.localName === 'select'
const hiddenIn = ({ children }: Element) =>
  children.length <= mostParts ? [...children].find(isHidden)?.firstElementChild : undefined

function selectBehind(element: Element): Element | undefined {
  if (element.localName === 'select') return drawingOf(element) ? element : undefined
  for (let at: Element | null = element, level = 0; at && level < 5; at = at.parentElement, level += 1) {
    const near = at.previousElementSibling?.localName === 'select' ? at.previousElementSibling : hiddenIn(at)
    if (near && drawingOf(near) === at) return near
  }
  return undefined
}

const chosen = (select: Element) => (select as HTMLSelectElement).selectedOptions[0]?.text.trim() ?? ''

/** Plug-ins that do not listen to change have a message of their own to draw anew. */
const drawAnew = (select: Element) => select.dispatchEvent(new Event('chosen:updated', { bubbles: true }))

/** A hidden list with a drawing beside it: pressed like the drawing, read and put back like the list. */
export const drawnSelect: Widget = {
  ...nativeSelect,
  name: 'drawn select',
  opens: true,
  rootOf: selectBehind,
  shownAs: (root) => drawingOf(root) ?? root,
  async write(root, step, text) {
    const drawing = drawingOf(root)
    const choice = chooseOption(step.target, step.value, selectOptions(root), step.near)
    if ('reason' in choice && selectOptions(root).length > 1) return choice.reason
    const wanted = 'index' in choice ? selectOptions(root)[choice.index] : undefined
    if (drawing) {
      await chooseInPopup(openerOf(drawing), {
        text: wanted ?? text,
        choose: (texts) => chooseOption(step.target, step.value, texts, step.near),
      })
    }
    await settle(60)
    if (wanted === undefined || chosen(root) === wanted) return undefined
    const reason = await nativeSelect.write(root, step, text)
    drawAnew(root)
    return reason
  },
  async restore(root, before) {
    await nativeSelect.restore(root, before)
    drawAnew(root)
  },
}
