import type { FieldSnapshot, FrameSnapshot } from '../snapshot.ts'
import { barOf, searchBars } from './bars.ts'
import { cssPath } from './css-path.ts'
import { describe } from './describe.ts'
import { type Control, findControls } from './find-controls.ts'
import { findPressables } from './find-pressables.ts'
import { identify } from './identify.ts'
import { rowReader } from './rows.ts'
import { sectionReader } from './sections.ts'
import { isVisible } from './visible.ts'
import { ancestorsOf } from './walk.ts'

const slice = 8

/** Gives the page a turn whenever a slice of a frame's time is used up. */
function pacer(): () => Promise<void> {
  let end = performance.now() + slice
  return async () => {
    if (performance.now() < end) return
    await new Promise((done) => setTimeout(done))
    end = performance.now() + slice
  }
}

function holdersOf(controls: readonly Control[]): Set<Element> {
  const holders = new Set<Element>()
  for (const { root } of controls) {
    for (const around of ancestorsOf(root)) {
      if (holders.has(around)) break
      holders.add(around)
    }
  }
  return holders
}

const forms = 'form, dialog, [role="dialog"], [class*="dialog__body"], [class*="drawer-body"], [class*="drawer__body"]'
function groupReader(): (root: Element) => string {
  const names = new Map<Element | null, string>()
  return (root) => {
    const form = root.closest(forms)
    const name = names.get(form) ?? `form-${names.size}`
    names.set(form, name)
    return name
  }
}

const numeric = (text: string | null) =>
  text !== null && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined

function limits(input: Element): Partial<FieldSnapshot> {
  const found = {
    placeholder: input.getAttribute('placeholder') || undefined,
    pattern: input.getAttribute('pattern') || undefined,
    maxLength: numeric(input.getAttribute('maxlength')),
    minimum: numeric(input.getAttribute('min') ?? input.getAttribute('aria-valuemin')),
    maximum: numeric(input.getAttribute('max') ?? input.getAttribute('aria-valuemax')),
    step: numeric(input.getAttribute('step')),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

/** A value the page itself put there: a list's first option, a value of the page's own source. */
function untouched({ root }: Control): boolean {
  if (root instanceof HTMLSelectElement) {
    const standard = [...root.options].findIndex((option) => option.defaultSelected)
    return root.selectedIndex === Math.max(standard, 0)
  }
  if (root.matches('input[type=radio], input[type=checkbox]'))
    return (root as HTMLInputElement).checked === (root as HTMLInputElement).defaultChecked
  return false
}

interface Readers {
  holders: ReadonlySet<Element>
  bars: ReadonlySet<Element>
  sectionsOf(root: Element): string[]
  groupOf(root: Element): string
}

function snapshotOf(control: Control, readers: Readers): FieldSnapshot {
  const { root, widget } = control
  const input = widget.inputOf(root)
  const { labels, unit, row } = describe(control, readers.holders)
  const options = widget.options?.(root)
  const barred = barOf(control, readers.bars)
  return {
    id: identify(control),
    kind: widget.kind(root),
    widget: widget.name,
    labels,
    sections: readers.sectionsOf(root),
    group: readers.groupOf(root),
    ...(row ? { row } : {}),
    ...(unit ? { unit } : {}),
    inputType: (input.getAttribute('type') ?? '').toLowerCase(),
    ...limits(input),
    ...(options ? { options } : {}),
    value: widget.hold(root).shown,
    untouched: untouched(control),
    ...(barred ? { barred } : {}),
    path: cssPath(root),
  }
}

const follows = (a: Element, b: Element) => (b.compareDocumentPosition(a) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

function insertInOrder(controls: Control[], more: readonly Control[]): void {
  for (const control of more) {
    const at = controls.findIndex(({ root }) => follows(root, control.root))
    controls.splice(at < 0 ? controls.length : at, 0, control)
  }
}

const numbered = /[\d一二三四五六七八九十]+/gu
const nameHere = ({ labels, sections }: FieldSnapshot) =>
  `${labels[0]?.text ?? ''} @ ${(sections[0] ?? '').replace(numbered, '')}`

/** Rows show only when all controls and their names are known. */
function withRows(controls: readonly Control[], snapshots: FieldSnapshot[]): void {
  const named = controls.map(({ root }, index) => ({ root, name: nameHere(snapshots[index] as FieldSnapshot) }))
  const rowOf = rowReader(named)
  for (const [index, { root }] of controls.entries()) {
    const row = rowOf(root)
    const snapshot = snapshots[index]
    if (row && snapshot) snapshot.row = row
  }
}

/** Reads every control of this frame as plain data, a slice at a time so that the page never stands still. */
export async function collectFields(): Promise<FrameSnapshot> {
  const pause = pacer()
  const controls: Control[] = []
  for (const control of findControls(document)) {
    controls.push(control)
    await pause()
  }
  insertInOrder(controls, findPressables(document, controls))
  const holders = holdersOf(controls)
  const readers = {
    holders,
    bars: searchBars(document, holders),
    sectionsOf: sectionReader(holders),
    groupOf: groupReader(),
  }
  const snapshots: FieldSnapshot[] = []
  for (const control of controls) {
    snapshots.push(snapshotOf(control, readers))
    await pause()
  }
  withRows(controls, snapshots)
  const children = [...document.querySelectorAll('iframe, frame')]
    .filter(isVisible)
    .map((frame) => (frame as HTMLIFrameElement).src)
  return { url: location.href, controls: snapshots, children }
}
