import { simplified } from '../decide/simplified.ts'
import { giveFocusBack } from '../page/focus.ts'
import { type PressRefusal, within } from '../page/guard.ts'
import { precedes } from '../page/precedes.ts'
import { press } from '../page/press.ts'
import { wordsOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import { ancestorsOf, elementsIn } from '../page/walk.ts'

/** What is pressed, as pages mark it. */
export const buttons = 'button, a, [role="button"], input[type=button]'
/** Pages draw the button that adds as anything. */
const addButtons = `${buttons}, [class*="add"]`
/** The only buttons that may be pressed: those that say they add a row, a card or an invoice to a list. */
const adding =
  /^[+＋]?\s*(添\s*加|新\s*增|增\s*加|增|加|再加|再添|继续添加|追加)(一)?(行|条|张|笔|项|个)?(发票|费用|票据|报销|消费|明细)*(信息|记录|数据|资料|行|条|项)?$|^[+＋]$|^[+＋]?\s*(add|new)( (a|an|another|new|more))?( (row|line|item|invoice|expense|receipt|fapiao)s?)?$|^[+＋]?\s*(add|insert)( (a|an|another|one|new|more)){0,2} (invoice |expense |receipt |line )?(row|line|item|entry|record|detail)s?$/iu
/** What is a row in Taiwan is a column elsewhere. */
const addingThere = /^[+＋]?\s*(添\s*加|新\s*增|增\s*加)一?列$/u
const there = /^zh-(tw|hk|mo|hant)/i

const edges = /^[\s/|()（）]+|[\s/|()（）]+$/gu

/** A button may say it in two languages, either first: 添加 Add, + Add line 新增. */
function adds(words: string): boolean {
  const name = simplified(words)
  const [latin, chinese] = [name.search(/[a-z]/iu), name.search(/\p{Script=Han}/u)]
  if (adding.test(name) || (there.test(document.documentElement.lang) && addingThere.test(name))) return true
  const turn = Math.max(latin, chinese)
  const halves = [name.slice(0, turn), name.slice(turn)].map((half) => half.replace(edges, ''))
  return Math.min(latin, chinese) >= 0 && halves.every((half) => adding.test(half))
}

/** What a button says, in words or to screen readers. */
export const nameOf = (button: Element) => {
  const words = button instanceof HTMLInputElement ? button.value : wordsOf(button)
  return (words || (button.getAttribute('aria-label') ?? button.getAttribute('title') ?? ''))
    .replace(/\s+/gu, ' ')
    .trim()
}

const fields = 'input:not([type=hidden]), select, textarea'
/** What can be filled in an element. */
export const fieldsIn = (around: Element) => [...elementsIn(around, fields)]
const lists = 'table, [role="grid"], [role="table"], ul, ol, fieldset'
const headings = 'h1, h2, h3, h4, h5, h6, legend, caption, [class*="title"], [role="heading"]'

const holdsFields = (list: Element) => fieldsIn(list).length > 0

/** Whether a button adds to another list: one lies in between, or a heading after which only the other comes. */
function addsElsewhere(button: Element, row: Element, around: Element, isList = holdsFields): boolean {
  const others = [...around.querySelectorAll(lists)].filter((list) => !list.contains(row) && isList(list))
  if (others.some((list) => list.contains(button))) return true
  const after = precedes(row, button)
  const between = (each: Element) =>
    after ? precedes(row, each) && precedes(each, button) : precedes(each, row) && precedes(button, each)
  const parted = [...around.querySelectorAll(headings)].some((heading) => !heading.contains(button) && between(heading))
  return others.some(between) || (after && parted && others.some((list) => precedes(button, list)))
}

const addingIn = (around: Element) =>
  [...around.querySelectorAll(addButtons)].filter((each) => adds(nameOf(each)) && isVisible(each))
const isBorder = (around: Element) => around.matches('form, dialog, [role="dialog"], body')

/** The nearest button around a list that adds to it; other lists, forms and dialogs are not looked into. */
export function addButton(row: Element): Element | undefined {
  for (const around of ancestorsOf(row)) {
    const own = addingIn(around).find((each) => !addsElsewhere(each, row, around))
    if (own) return own
    if (isBorder(around)) return undefined
  }
  return undefined
}

/** A list with a head alone is one, too. */
const holdsAnything = (list: Element) => holdsFields(list) || (list.localName === 'table' && wordsOf(list) !== '')

/** The only button that adds to a list without rows, with what both stand in; none where several may be meant. */
export function buttonOfEmpty(list: Element): { button: Element; around: Element } | undefined {
  for (const around of ancestorsOf(list)) {
    const own = addingIn(around).filter((each) => !addsElsewhere(each, list, around, holdsAnything))
    const [button, ...others] = own.filter((each) => !own.some((other) => other !== each && other.contains(each)))
    if (button) return others.length === 0 ? { button, around } : undefined
    if (isBorder(around)) return undefined
  }
  return undefined
}

/** Presses a button that adds; answers why it was not pressed. */
export async function pressAdd(button: Element): Promise<PressRefusal | undefined> {
  const focused = document.activeElement
  const { refused } = await within(
    () => [button],
    async () => press(button),
  )
  giveFocusBack(focused)
  return refused[0]
}
