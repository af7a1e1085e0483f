import { textOf } from '../page/text.ts'
import { ancestorsOf } from '../page/walk.ts'
import type { Control } from './find-controls.ts'

/** By what a control is known again that a page threw away and drew anew. */
export interface KnownBy {
  /** Its id or its name. */
  name: string
  /** What else the page's makers wrote on it. */
  marks: string
  /** The words it stands among. */
  words: string
}

const changing = /^(value|style|class|id|name|checked|selected|disabled|title|tabindex|data-v-.*|aria-(?!label).*)$/

const marksOf = (element: Element) =>
  [...element.attributes]
    .filter(({ name }) => !changing.test(name))
    .map(({ name, value }) => `${name}=${value}`)
    .join(' ')

/** No further out than the box of one field. */
const levels = 5
const most = 12

function wordsAround(element: Element): string {
  // What it shows itself changes with every choice.
  const own = textOf(element)
  let level = 0
  for (const at of ancestorsOf(element)) {
    if (level++ > levels || at.childElementCount > most || at.matches('form, body, table')) return ''
    const words = at === element ? '' : textOf(at).replace(own, '').trim()
    if (/[\p{L}\p{N}]/u.test(words)) return words
  }
  return ''
}

export function knownBy({ root, widget }: Control): KnownBy {
  const input = widget.inputOf(root)
  const name = input.id || root.id || (input.getAttribute('name') ?? '')
  return { name, marks: `${root.localName} ${marksOf(input)}`, words: wordsAround(root) }
}

/** Kits number what they draw. */
const unnumbered = (name: string) => name.replace(/\d+/gu, '')

/** A message may have come or gone behind the words. */
const sameWords = (a: string, b: string) => a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a))

/** The only one of several controls that is known by the same; none where two may be it. */
export function theSame(was: KnownBy, among: readonly Control[]): Element | undefined {
  const known = among.map((control) => ({ root: control.root, by: knownBy(control) }))
  const named = was.name ? known.filter(({ by }) => by.name === was.name) : []
  const alike = known.filter(
    ({ by }) =>
      by.marks === was.marks && unnumbered(by.name) === unnumbered(was.name) && sameWords(by.words, was.words),
  )
  const found = named.length > 0 ? named : alike
  return found.length === 1 ? found[0]?.root : undefined
}

/** The only one of several controls that has the name, the marks and the words, each of which there were. */
export function allTheSame(was: KnownBy, among: readonly Control[]): Element | undefined {
  const found = among.filter((control) => {
    const by = knownBy(control)
    return by.name === was.name && by.marks === was.marks && sameWords(by.words, was.words)
  })
  return was.name !== '' && found.length === 1 ? found[0]?.root : undefined
}
