import type { FillStep } from '../fill-step.ts'
import type { FillReason } from '../report.ts'
import type { ControlKind, ControlOption } from '../snapshot.ts'

/** What a control held before the fill: enough to put it back. */
export interface Held {
  /** As a person reads it. */
  shown: string
  /** As the page shows it, where that is more than what was chosen: the words of an empty choice. */
  raw?: string
  checked?: boolean[]
  selected?: number[]
  html?: string
}

/** One way a kind of control is found, read, written and put back. A kit adds its own as rows of a table. */
export interface Widget {
  name: string
  kind(root: Element): ControlKind
  /** Elements that may be this widget or part of it; absent where words tell it, not the markup. */
  selector?: string
  /** The element that stands for the whole widget an element is part of. */
  rootOf(element: Element): Element | undefined
  /** The element that carries type, placeholder and length; the root when undefined. */
  inputOf(root: Element): Element
  /** What a person sees of it, where that is not the root. */
  shownAs?(root: Element): Element
  /** The elements it is made of, where they are not all inside of the root: radio buttons of one name. */
  parts?(root: Element): Element[]
  /** The element whose component holds the value, where it is not the root: the group around radio buttons. */
  modelOf?(root: Element): Element
  /** Options known without opening anything. */
  options?(root: Element): ControlOption[]
  hold(root: Element): Held
  /** Writes as a person would. Resolves to why not, if it could not. The caller reads back. */
  write(root: Element, step: FillStep, text: string): Promise<FillReason | undefined>
  restore(root: Element, before: Held): Promise<void>
  /** Whether nothing empties it once something is chosen; known without touching it. */
  neverEmpty?(root: Element): boolean
  /** Whether there is a way to empty it again by hand; absent where there always is. */
  canEmpty?(root: Element): Promise<boolean>
  disabled?(root: Element): boolean
  /** True for widgets whose input is read-only because a list or calendar opens instead. */
  opens?: boolean
  /** True where nothing can be typed at all: only what opens is chosen from. */
  opensOnly?: boolean
  /** A cell of a table, known again by its place there. */
  inTable?: true
  /** True where options come up while it is typed into, one of which may stand for the text. */
  suggests?: boolean
  /** True for the browser's own text box, which takes the browser's own typing too. */
  plain?: boolean
}

/** The outermost element around another that a selector names; kits nest boxes of the same name. */
export function outermost(element: Element, selector: string): Element | undefined {
  let found: Element | undefined
  for (let at = element.closest(selector); at; at = at.parentElement?.closest(selector) ?? null) found = at
  return found
}
