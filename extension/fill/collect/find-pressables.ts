import { isInvitation } from '../decide/invitation.ts'
import { wordsOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import { ancestorsOf } from '../page/walk.ts'
import { invites, isDateForm, pressable, withoutArrow } from '../widgets/pressable.ts'
import { emptyBoxes } from './empty-boxes.ts'
import type { Control } from './find-controls.ts'
import { rootsOf } from './identify.ts'

const notValues =
  'button, label, option, select, [role="option"], [role="menuitem"], h1, h2, h3, h4, h5, h6, th, legend, script, style'

/** Once chosen, the invitation is gone; such a box is still the same. */
const known = new Set<WeakRef<Element>>()
const seen = new WeakSet<Element>()

function remember(element: Element): void {
  if (!seen.has(element)) known.add(new WeakRef(element))
  seen.add(element)
}

const insideControl = (element: Element, roots: ReadonlySet<Element>) => {
  for (const around of ancestorsOf(element)) if (roots.has(around)) return true
  return false
}

/** What opens a list names itself what it shows while nothing is chosen, somewhere in its box. */
function holdsOpener(element: Element | null, controls: readonly Control[]): boolean {
  const own = controls.filter(({ root }) => element?.contains(root))
  return own.length === 1 && own.every(({ widget }) => widget.opens || widget.suggests)
}

const fields = 'input, button, a, select, textarea'
const withoutInvitation = (words: string) => (invites(words) || isDateForm(words) ? '' : words)
const boxNames = /combo|select|picker|dropdown/i
const listNames = /combo|select|dropdown|caret|chevron/i

/** The box around an arrow or invitation alone, which the keyboard reaches and whose class says that it is chosen from. */
function boxAround(within: Element): Element | undefined {
  const box = within.closest('[tabindex="0"]')
  const isEmpty = box && withoutArrow(withoutInvitation(wordsOf(box))) === '' && !box.querySelector(fields)
  return isEmpty && boxNames.test(box.getAttribute('class') ?? '') ? box : undefined
}

/** What the mouse shows to be pressed around some words, and around nothing else. */
function pressedAround(element: Element): Element | undefined {
  const own = [...ancestorsOf(element)].slice(0, 4).filter((around) => wordsOf(around) === wordsOf(element))
  return own.findLast((around) => getComputedStyle(around).cursor === 'pointer' && !around.querySelector(fields))
}

/** A button that says nothing but that something is to be chosen, and is drawn as a list: of kits that know no roles. */
function listButton(within: Element): Element | undefined {
  const button = within.closest('button[type=button]')
  const drawn = button ? [button, ...button.querySelectorAll('*')] : []
  const isList = drawn.some((each) => listNames.test(each.getAttribute('class') ?? ''))
  return button && isList && isInvitation(withoutArrow(wordsOf(button))) ? button : undefined
}

/** What stands at some words and waits for a choice: they invite one, or are but the arrow of an empty box. */
function invitingAt({ parentElement: element, textContent }: Node): Element | undefined {
  if (!element || !textContent?.trim()) return undefined
  const button = listButton(element)
  if (button) return button
  // The words go when something is chosen; the box around them stays.
  if (invites(textContent)) return boxAround(element) ?? element
  if (isDateForm(textContent)) return boxAround(element) ?? pressedAround(element)
  return withoutArrow(textContent) === '' ? boxAround(element) : undefined
}

/** All at once, for what a page takes away in a pause would end the walk. */
function textsIn(document: Document): Node[] {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
  const texts: Node[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node)
  return texts
}

/** Words that invite a choice and belong to no control: boxes of a page's own making. The page gets a turn at each pause. */
export async function findPressables(
  document: Document,
  controls: readonly Control[],
  pause: () => Promise<void>,
): Promise<Control[]> {
  const roots = new Set(controls.flatMap(({ root, widget }) => [root, widget.shownAs?.(root) ?? root]))
  const holders = new Set(controls.map(({ root }) => root.parentElement))
  const note = (element: Element | undefined) => {
    if (!element || (element.closest(notValues) && listButton(element) !== element)) return
    const isOwn = insideControl(element, roots) || holders.has(element.parentElement)
    if (!isOwn && !holdsOpener(element.parentElement, controls)) remember(element)
  }
  for (const text of textsIn(document)) {
    note(invitingAt(text))
    await pause()
  }
  for (const box of emptyBoxes(document)) note(box)
  await pause()
  for (const root of rootsOf(pressable)) remember(root)
  const live = [...known].flatMap((reference) => reference.deref() ?? [])
  return live
    .filter((element) => element.isConnected && isVisible(element))
    .map((root) => ({ root, widget: pressable }))
}
