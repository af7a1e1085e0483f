import { addsRow, saysAdd, saysNewIn } from '../collect/add-words.ts'
import { drawingsOf } from '../collect/first-drawn.ts'
import { showsRows } from '../collect/list-names.ts'
import { giveFocusBack } from '../page/focus.ts'
import { type PressRefusal, within } from '../page/guard.ts'
import { holdingSubmit } from '../page/held-submit.ts'
import { submits } from '../page/leads-away.ts'
import { precedes } from '../page/precedes.ts'
import { press } from '../page/press.ts'
import { standsBeside } from '../page/stands-below.ts'
import { wordsOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import { ancestorsOf, elementsIn } from '../page/walk.ts'

/** What is pressed, as pages mark it. */
export const buttons = 'button, a, [role="button"], input[type=button], input[type=submit]'
/** Pages draw the button that adds as anything. */
const addButtons = `${buttons}, [class*="add"], [class*="btn"], [class*="Btn"], [class*="button"]`

const fields = 'input:not([type=hidden], [type=button], [type=submit], [type=reset], [type=image]), select, textarea'
/** What can be filled in an element. */
export const fieldsIn = (around: Element) => [...elementsIn(around, fields)]
const lists = 'table, [role="grid"], [role="table"], ul, ol, fieldset'
const headings = 'h1, h2, h3, h4, h5, h6, legend, caption, [class*="title"], [role="heading"]'

/** Sums that a page works out, and what others write into later, make no list. */
const isShown = (field: Element) =>
  field.matches(':disabled') || (field instanceof HTMLInputElement && field.readOnly && field.value !== '')
const holdsFields = (list: Element) => fieldsIn(list).some((field) => !isShown(field))

/** A fieldset around one choice, or around the lists of one date, is a field and no list: nothing is added to it. */
const isOneField = (list: Element) =>
  list.localName === 'fieldset' &&
  addingIn(list).length === 0 &&
  (fieldsIn(list).every((field) => field.matches('[type=radio], [type=checkbox]')) ||
    (fieldsIn(list).length < 4 && fieldsIn(list).every((field) => field.localName === 'select')))

/** Whether a button adds to another list: it stands with that one, one lies in between, or a heading after which only the other comes. */
function addsElsewhere(button: Element, row: Element, around: Element, isList = holdsFields): boolean {
  const drawings = drawingsOf(row)
  const others = [...around.querySelectorAll(lists)].filter(
    (list) =>
      !drawings.some((each) => list.contains(each)) && !standsBeside(list, row) && !isOneField(list) && isList(list),
  )
  const stand = [...around.children].find((each) => each.contains(button))
  if (others.some((list) => list.contains(button) || stand?.contains(list))) return true
  const after = precedes(row, button)
  const between = (each: Element) =>
    after ? precedes(row, each) && precedes(each, button) : precedes(each, row) && precedes(button, each)
  const parted = [...around.querySelectorAll(headings)].some((heading) => !heading.contains(button) && between(heading))
  return others.some(between) || (after && parted && others.some((list) => precedes(button, list)))
}

/** Grids take the press from their button while a row waits to be saved; a second one would be held beside it. */
export const takesPress = (button: Element): boolean =>
  !button.matches(':disabled, [aria-disabled="true"]') && getComputedStyle(button).pointerEvents !== 'none'

const addingIn = (around: Element, list?: Element) =>
  [...around.querySelectorAll(addButtons)].filter(
    (each) => (saysAdd(each) || (list && saysNewIn(list, each))) && isVisible(each) && takesPress(each),
  )
/** Of boxes around one button the button itself, where there is one, else the box that the others stand in. */
function innermost(found: readonly Element[]): Element[] {
  const real = found.filter((each) => each.matches(buttons))
  const parts = found.filter((each) => real.includes(each) || !real.some((button) => each.contains(button)))
  return parts.filter((each) => !parts.some((other) => other !== each && other.contains(each)))
}
const isBorder = (around: Element) => around.matches('form, dialog, [role="dialog"], body')

/** The nearest button around a list that adds to it; other lists, forms and dialogs are not looked into. */
export function addButton(row: Element): Element | undefined {
  for (const around of ancestorsOf(row)) {
    const [own] = innermost(addingIn(around).filter((each) => !addsElsewhere(each, row, around)))
    if (own) return own
    if (isBorder(around)) return undefined
  }
  return undefined
}

const bars = '[class*="pager"], [class*="toolbar"], [class*="nav"], [class*="btn"], [class*="button"]'
/** Older grids draw a bar of buttons as a table of one row. */
const isBar = (table: Element) =>
  table.querySelectorAll('tr').length === 1 && (table.matches(bars) || table.parentElement?.matches(bars) === true)

/** A list with a head alone is one, too. */
const holdsAnything = (list: Element) =>
  holdsFields(list) || (list.localName === 'table' && wordsOf(list) !== '' && !isBar(list))

/** The head a grid that shows rows has in a table of its own, just before it. */
function ownHeadOf(list: Element): Element | undefined {
  const before = [...list.ownerDocument.querySelectorAll('table')].findLast((other) => precedes(other, list))
  return showsRows(list) && before?.querySelector('td') === null ? before : undefined
}

/** The only button that adds to a list without rows, with what both stand in; none where several may be meant. */
export function buttonOfEmpty(list: Element): { button: Element; around: Element } | undefined {
  const head = ownHeadOf(list)
  for (const around of ancestorsOf(list)) {
    const isOther = (other: Element) => other !== head && holdsAnything(other)
    const own = addingIn(around, list).filter((each) => !addsElsewhere(each, list, around, isOther))
    const [button, ...others] = innermost(own)
    if (button) return others.length === 0 ? { button, around } : undefined
    if (isBorder(around)) return undefined
  }
  return undefined
}

/** Servers that draw their pages themselves make each button one that submits, and take its click from the browser. */
function addsRowOnly(button: Element): boolean {
  if (!submits(button) || !addsRow(button)) return false
  const form = button.closest('form')
  const others = [...(form?.querySelectorAll('[type=submit], button:not([type])') ?? [])]
  return others.some((other) => other !== button && !saysAdd(other))
}

/** Presses a button that adds; answers why it was not pressed. */
export async function pressAdd(button: Element): Promise<PressRefusal | undefined> {
  const focused = document.activeElement
  const { refused } = await within(
    () => [button],
    async () => (addsRowOnly(button) ? holdingSubmit(button, () => press(button)) : press(button)),
  )
  giveFocusBack(focused)
  return refused[0]
}
