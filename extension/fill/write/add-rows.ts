import { controlNamed } from '../collect/identify.ts'
import { giveFocusBack } from '../page/focus.ts'
import { type PressRefusal, within } from '../page/guard.ts'
import { press } from '../page/press.ts'
import { waitFor } from '../page/settle.ts'
import { wordsOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import { ancestorsOf, closestAround, elementsIn } from '../page/walk.ts'

const buttons = 'button, a, [role="button"], input[type=button]'
/** Pages draw the button that adds as anything. */
const addButtons = `${buttons}, [class*="add"]`
/** The only buttons that may be pressed: those that say they add a row, a card or an invoice to a list. */
const adding =
  /^[+＋]?\s*(添\s*加|新\s*增|增\s*加|增|加|再加|再添|继续添加|追加)(一)?(行|条|张|笔|项|个)?(发票|费用|票据|报销|消费|明细)*(信息|记录|行|条|项)?$|^[+＋]$|^[+＋]?\s*(add|new)( (a|an|another|new|more))?( (row|line|item|invoice|expense|receipt|fapiao)s?)?$/iu

const edges = /^[\s/|()（）]+|[\s/|()（）]+$/gu

/** A button may say it in two languages, either first: 添加 Add, + Add line 新增. */
function adds(name: string): boolean {
  const [latin, chinese] = [name.search(/[a-z]/iu), name.search(/\p{Script=Han}/u)]
  if (adding.test(name)) return true
  const turn = Math.max(latin, chinese)
  const halves = [name.slice(0, turn), name.slice(turn)].map((half) => half.replace(edges, ''))
  return Math.min(latin, chinese) >= 0 && halves.every((half) => adding.test(half))
}

const nameOf = (button: Element) => {
  const words = button instanceof HTMLInputElement ? button.value : wordsOf(button)
  return (words || (button.getAttribute('aria-label') ?? button.getAttribute('title') ?? ''))
    .replace(/\s+/gu, ' ')
    .trim()
}

const fields = 'input:not([type=hidden]), select, textarea'
const fieldsIn = (around: Element) => [...elementsIn(around, fields)]
const lists = 'table, [role="grid"], [role="table"], ul, ol, fieldset'
const headings = 'h1, h2, h3, h4, h5, h6, legend, caption, [class*="title"], [role="heading"]'
const comesAfter = (a: Element, b: Element) => (b.compareDocumentPosition(a) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/** Whether a button adds to another list: one lies in between, or a heading after which only the other comes. */
function addsElsewhere(button: Element, row: Element, around: Element): boolean {
  const others = [...around.querySelectorAll(lists)].filter((list) => !list.contains(row) && fieldsIn(list).length > 0)
  if (others.some((list) => list.contains(button))) return true
  const after = comesAfter(button, row)
  const between = (each: Element) =>
    after ? comesAfter(each, row) && comesAfter(button, each) : comesAfter(row, each) && comesAfter(each, button)
  const parted = [...around.querySelectorAll(headings)].some((heading) => !heading.contains(button) && between(heading))
  return others.some(between) || (after && parted && others.some((list) => comesAfter(list, button)))
}

/** The nearest button around a list that adds to it; other lists, forms and dialogs are not looked into. */
function addButton(row: Element): Element | undefined {
  for (const around of ancestorsOf(row)) {
    const found = [...around.querySelectorAll(addButtons)].filter((each) => adds(nameOf(each)) && isVisible(each))
    const own = found.find((each) => !addsElsewhere(each, row, around))
    if (own) return own
    if (around.matches('form, dialog, [role="dialog"], body')) return undefined
  }
  return undefined
}

/** What a row is made of: its like stand beside it. */
function rowsBeside(row: Element): Element[] {
  const like = row.getAttribute('class')
  return [...(row.parentElement?.children ?? [])].filter(
    (each) => each.localName === row.localName && each.getAttribute('class') === like && fieldsIn(each).length > 0,
  )
}

/** The row around a control: the innermost element that holds others too and whose parent can hold its like. */
function rowAround(control: Element): Element | undefined {
  const cell = closestAround(control, 'tr, [role="row"]')
  if (cell) return cell
  for (const around of ancestorsOf(control)) {
    if (around.matches('form, body, dialog')) return undefined
    const inputs = fieldsIn(around).length
    if (inputs > 2 && around.parentElement && rowsBeside(around).length >= 1 && !sharesRow(around)) return around
  }
  return undefined
}

/** Columns of a grid stand side by side like rows, but each holds one control. */
const sharesRow = (around: Element) => around.matches('[class*="col-"], [class*="-col"]')

/** Rows that were added → what stood in them when nobody but us had written there. */
let added = new Map<Element, string>()

/** What may be repeated: the row, or something around it that its add button still stands outside of. */
function repeatable(row: Element, button: Element): Element[] {
  const levels: Element[] = []
  for (const around of ancestorsOf(row)) {
    if (around.contains(button) && around !== row) break
    levels.push(around)
  }
  return levels
}

const controlsIn = (row: Element) => fieldsIn(row).length

/** Presses the add button once and waits until a row has come and is drawn as fully as its like; else why it was not pressed. */
async function addRow(levels: readonly Element[], button: Element): Promise<Element | PressRefusal | undefined> {
  const before = new Set(levels.flatMap(rowsBeside))
  const focused = document.activeElement
  const { refused } = await within(
    () => [button],
    async () => press(button),
  )
  giveFocusBack(focused)
  if (refused[0]) return refused[0]
  const fresh = () => levels.flatMap(rowsBeside).find((each) => !before.has(each))
  const row = await waitFor(fresh, 800)
  const like = row && levels.find((level) => level.parentElement === row.parentElement)
  if (like) await waitFor(() => (controlsIn(row) >= controlsIn(like) ? true : undefined), 1500)
  return row
}

/** How adding rows went. */
export interface AddedRows {
  added: number
  refused?: PressRefusal
}

/** Presses the list's own add button until it has so many rows more. */
export async function addRows(request: { control: string; count: number }): Promise<AddedRows> {
  const control = controlNamed(request.control)
  const row = control && rowAround(control.root)
  const button = row && addButton(row)
  if (!row || !button) return { added: 0 }
  const levels = repeatable(row, button)
  for (let count = 0; count < request.count; count += 1) {
    const fresh = await addRow(levels, button)
    if (!(fresh instanceof Element)) return { added: count, ...(fresh ? { refused: fresh } : {}) }
    added.set(fresh, typedIn(fresh))
  }
  return { added: request.count }
}

/** What a person may have typed into a row. */
const typedIn = (row: Element) =>
  [...elementsIn(row, 'input:not([type=hidden], [readonly], :disabled), textarea')]

    .map((field) => (field as HTMLInputElement).value)
    .join('\n')

const removing = /^(删\s*除|移\s*除|删|remove|delete|×|✕|x|－|-)$/iu
const removingName = /(^|[-_\s])(delete|remove|del|trash|minus)([-_\s]|$)|删除|移除/i

const removes = (button: Element) => {
  const names = ['class', 'aria-label', 'title'].map((name) => button.getAttribute(name)).join(' ')
  return isVisible(button) && (removing.test(nameOf(button)) || removingName.test(names))
}

/** A row's own button; a drawing only where there is none, as the dash of a date looks like one. */
const removeButton = (row: Element): Element | undefined =>
  [buttons, 'i, svg, span']
    .map((kind) => [...row.querySelectorAll(kind)].find(removes))
    .find((found) => found !== undefined)

/** The fill is done: what the added rows hold now is ours. */
export function noteRows(): void {
  for (const row of added.keys()) added.set(row, typedIn(row))
}

/** The added rows into which nobody typed since, last first; to be asked before anything is put back. */
export const untouchedRows = (): Element[] =>
  [...added]
    .filter(([row, ours]) => typedIn(row) === ours)
    .map(([row]) => row)
    .reverse()

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
  added = new Map()
}

/** A new fill begins. */
export const forgetRows = () => {
  added = new Map()
}
