import { type CellPlace, cellAt, placeOfCell } from '../page/cell-place.ts'
import { isVisible } from '../page/visible.ts'
import { elementsIn, parentOf } from '../page/walk.ts'
import { boxOfWords, wordsIn } from './box-of-words.ts'
import type { Control } from './find-controls.ts'
import { allTheSame, type KnownBy, knownBy, theSame } from './known-by.ts'

/** What is known of a named control: the way to write it, and what stands around it, inside out. */
export interface Named {
  control: WeakRef<Element>
  widget: Control['widget']
  /** Its element and classes, by which one without a selector is known again. */
  markup: string | undefined
  around: WeakRef<Element>[]
  /** How many of those are so near that the only one of its kind there is the control. */
  near: number
  /** Of a cell, where it stands in its table. */
  cell: CellPlace | undefined
  /** The box that holds nothing but its words, which may be drawn in it as anything. */
  box: WeakRef<Element> | undefined
  /** Of one about to be written, by what it is known again where a whole part of the page is drawn anew. */
  by?: KnownBy
  /** The looks at the page that met it first and last. */
  first: number
  last: number
}

const names = new WeakMap<Element, string>()
const controls = new Map<string, Named>()
let count = 0
/** How often the page was looked at. */
let look = 0
/** A control drawn anew is looked for no further out than so many elements, and in what wraps just one of those. */
const levels = 6
/** Up to so many are looked through for one with the same words. */
const furthest = 10
const isNear = (at: Element, level: number) => level < levels || at.childElementCount === 1

/** Nothing for an element without classes, of which a page has many. */
function markupOf(element: Element): string | undefined {
  const classes = element.getAttribute('class')
  return classes ? `${element.localName} ${classes}` : undefined
}

function note(id: string, { root, widget }: Control): void {
  const known = controls.get(id)
  const around: WeakRef<Element>[] = []
  let near = 0
  for (let at = parentOf(root); at && (isNear(at, around.length) || around.length < furthest); at = parentOf(at)) {
    if (near === around.length && isNear(at, near)) near += 1
    around.push(new WeakRef(at))
  }
  names.set(root, id)
  const box = widget.selector || widget.inTable ? undefined : boxOfWords(root)
  controls.set(id, {
    control: new WeakRef(root),
    widget,
    markup: markupOf(root),
    around,
    near,
    cell: widget.inTable ? placeOfCell(root) : undefined,
    box: box && new WeakRef(box),
    ...(known?.by && { by: known.by }),
    first: known?.first ?? look,
    last: look,
  })
}

/** Notes by what a control will be known again, before it is written. */
export function noteMarks(id: string, control: Control): void {
  const known = controls.get(id)
  if (known) known.by = knownBy(control)
}

/** A new fill begins. */
export function forgetMarks(): void {
  for (const known of controls.values()) delete known.by
}

/** A name for a control that lasts as long as the page. */
export function nameControl(control: Control): string {
  const id = names.get(control.root) ?? `c${++count}`
  note(id, control)
  return id
}

/**
 * What the page drew in place of a control it threw away: the only one of its kind there that is not known yet, or that
 * has all it was known by.
 */
export function drawnAnew(named: Named): Element | undefined {
  if (named.cell) return cellAt(named.cell)
  const box = named.box?.deref()
  const words = box?.isConnected ? wordsIn(box) : undefined
  const fresh = words ? [] : freshIn(placeOf(named), named)
  const only = fresh.length === 1 && !placeOf(named)?.matches('form, body, table, tbody')
  if (words || !only) return words ?? withAllMarks(named, fresh)
  return isNearPlace(named) ? fresh[0] : named.by && theSame(named.by, controlsOf(named, fresh))
}

const isThere = (element: WeakRef<Element>) => element.deref()?.isConnected === true
const isNearPlace = ({ around, near }: Named) => around.findIndex(isThere) < near

const controlsOf = ({ widget }: Named, roots: readonly Element[]): Control[] => roots.map((root) => ({ root, widget }))

const withAllMarks = (named: Named, fresh: readonly Element[]) =>
  named.by && allTheSame(named.by, controlsOf(named, fresh))

/** The nearest of what stood around a control that is still there. */
export const placeOf = ({ around }: Named) => around.find(isThere)?.deref()

/** Kits draw the box of a field and what can be pressed in it alike. */
const innermost = (elements: readonly Element[]) =>
  elements.filter((element) => !elements.some((other) => other !== element && element.contains(other)))

/** Controls of its kind in a place that are not known yet, or only since a look. */
export function freshIn(place: Element | undefined, { widget, markup }: Named, since = look): Element[] {
  if (!place || !(widget.selector ?? markup)) return []
  const roots = widget.selector
    ? new Set([...elementsIn(place, widget.selector)].flatMap((element) => widget.rootOf(element) ?? []))
    : innermost([...elementsIn(place, '*')].filter((element) => markupOf(element) === markup))
  const isFresh = (root: Element) => !names.has(root) || (controls.get(names.get(root) ?? '')?.first ?? 0) > since
  return [...roots].filter((root) => isFresh(root) && isVisible(widget.shownAs?.(root) ?? root))
}

/** The control of that name, where needed found by this, unless it left the page. */
export function named(id: string, find: (known: Named) => Element | undefined): Control | undefined {
  const known = controls.get(id)
  if (!known) return undefined
  const { widget } = known
  const root = known.control.deref()
  if (root?.isConnected) return { root, widget }
  const fresh = find(known)
  if (fresh) note(id, { root: fresh, widget })
  return fresh && { root: fresh, widget }
}

/** What is known of a control, wherever it is now. */
export const knownOf = (id: string): Named | undefined => controls.get(id)

/** The control of that name, also where the page has drawn it anew in its place, unless it left the page. */
export const controlNamed = (id: string): Control | undefined => named(id, drawnAnew)

/** What is there now of the controls of a widget that no selector finds again. */
export const rootsOf = (widget: Control['widget']): Element[] =>
  [...controls.values()].filter((named) => named.widget === widget).flatMap(({ control }) => control.deref() ?? [])

/** The names of the controls in a part of the page. */
export const namesWithin = (part: Element): string[] =>
  [...controls].flatMap(([id, { control }]) => (part.contains(control.deref() ?? null) ? [id] : []))

/** More than so many at once are another page, not the same one drawn anew. */
const most = 60

/** Finds what was drawn anew before it is taken for something never seen. */
export function findAgain(): void {
  look += 1
  const lost = [...controls].filter(([, { control }]) => !control.deref()?.isConnected)
  if (lost.length > most) for (const [id] of lost) controls.delete(id)
  else for (const [id] of lost) controlNamed(id)
}
