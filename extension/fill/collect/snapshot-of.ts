import { isoDate } from '../../../shared/date.ts'
import { labelWords } from '../decide/label-words.ts'
import { matchCues } from '../decide/match-cue.ts'
import { canBeSeen } from '../page/seen.ts'
import { textOf } from '../page/text.ts'
import type { FieldSnapshot, LabelText } from '../snapshot.ts'
import { barOf } from './bars.ts'
import { describe } from './describe.ts'
import type { Control } from './find-controls.ts'
import { nameControl } from './identify.ts'
import type { PageReaders } from './page-readers.ts'
import { seenAs } from './seen-as.ts'
import { isHint } from './sibling-kinds.ts'

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

const showsToday = (shown: string) => isoDate(shown) === new Date().toLocaleDateString('sv-SE')

/** What a kit draws in a box in which nothing is chosen may be all that says what the box asks for; Select an option names nothing. */
function drawnHint(root: Element, shown: string): LabelText[] {
  const hint = shown === '' ? [...root.querySelectorAll('*')].find(isHint) : undefined
  const text = hint ? textOf(hint) : ''
  return matchCues(labelWords(text).words).length > 0 ? [{ place: 'placeholder', text }] : []
}

/** One control as plain data. */
export function snapshotOf(control: Control, page: PageReaders): FieldSnapshot {
  const { root, widget } = control
  const input = widget.inputOf(root)
  const { labels, unit, row } = describe(control, page)
  const { shown } = widget.hold(root)
  const options = widget.options?.(root)
  const barred = canBeSeen(seenAs(control)) ? barOf(control, page.bars) : 'hidden'
  return {
    id: nameControl(control),
    kind: widget.kind(root),
    widget: widget.name,
    // A hint goes with the first choice, and rows are told by the labels that come first.
    labels: [...labels, ...drawnHint(root, shown)],
    sections: page.sectionsOf(root),
    group: page.groupOf(root),
    ...(row ? { row } : {}),
    ...(unit ? { unit } : {}),
    inputType: (input.getAttribute('type') ?? '').toLowerCase(),
    ...limits(input),
    ...(page.dateNote && { dateNote: page.dateNote }),
    ...(options ? { options } : {}),
    value: shown,
    untouched: untouched(control),
    ...(showsToday(shown) && { today: true }),
    ...(barred ? { barred } : {}),
    path: page.pathOf(root),
  }
}
