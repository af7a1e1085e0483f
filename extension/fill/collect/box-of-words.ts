import { wordsOf } from '../page/text.ts'
import { withoutArrow } from '../widgets/pressable.ts'

const named = /combo|select|picker|dropdown|cascader/i
const isBox = (element: Element) =>
  element.matches('[tabindex], [role="combobox"], [role="button"]') || named.test(element.getAttribute('class') ?? '')

const words = (element: Element) => withoutArrow(wordsOf(element))
/** A box is drawn close around its words. */
const levels = 3

/**
 * The box around words that holds nothing else: the outermost that says that it is chosen from, or where none does the
 * outermost of all, for some pages draw only what is within it anew.
 */
export function boxOfWords(root: Element): Element | undefined {
  if (!words(root)) return undefined
  let box: Element | undefined
  let around: Element | undefined
  for (let at = root.parentElement, level = 0; at && level < levels; at = at.parentElement, level += 1) {
    if (words(at) !== words(root) || at.matches('form, body')) break
    if (at.hasAttribute('class')) around = at
    if (isBox(at)) box = at
  }
  return box ?? around
}

const says = /[\p{L}\p{N}]/u

/** The only words in a box now; none where several stand there. */
export function wordsIn(box: Element | undefined): Element | undefined {
  const leaves = [...(box?.querySelectorAll('*') ?? [])].filter(
    (each) => each.childElementCount === 0 && says.test(wordsOf(each)),
  )
  return leaves.length === 1 ? leaves[0] : undefined
}
