import { isInvitation } from '../decide/invitation.ts'
import { textOf } from '../page/text.ts'
import type { FieldSnapshot, LabelText } from '../snapshot.ts'
import { boxOfRadios, radioGroup } from '../widgets/radio-group.ts'
import type { Control } from './find-controls.ts'
import { componentName, groupName } from './group-name.ts'
import { joinedHead } from './joined-heads.ts'
import { labelledBy } from './labelled-by.ts'
import { listName } from './list-name.ts'
import { type Holders, nearbyText } from './nearby-text.ts'
import type { PageReaders } from './page-readers.ts'
import { parallelLabel } from './parallel-label.ts'

const named = ['name', 'id', 'data-field', 'data-name', 'formcontrolname', 'field', 'prop', 'v-model'] as const

const texts = (place: LabelText['place'], found: Iterable<string | null | undefined>): LabelText[] =>
  [...found].flatMap((text) => (text?.trim() ? [{ place, text: text.trim() }] : []))

/** A control as far as its texts go. */
interface Described {
  root: Element
  widget: Pick<Control['widget'], 'inputOf' | 'shownAs'>
}

interface Description {
  labels: LabelText[]
  unit: string | undefined
  row: FieldSnapshot['row']
}

/** What a list says while nothing is chosen: 请选择票据种类 names it where nothing else does. */
function emptyOption(input: Element): string | undefined {
  const empty = input instanceof HTMLSelectElement ? input.options[0] : undefined
  return empty?.value === '' && isInvitation(empty.text) ? empty.text : undefined
}

/** The drawing a hidden list stands in, whose neighbours name it. */
function drawnAround({ root, widget }: Described): Element {
  const drawing = root.localName === 'select' ? widget.shownAs?.(root) : undefined
  return drawing?.contains(root) ? drawing : root
}

/** Behind one radio button stand the words of its option or of the next; behind all of them their name. */
function behindRadios(radio: Element, holders: Holders): string | undefined {
  const box = boxOfRadios(radio)
  return box && nearbyText(box, holders).after
}

/** A first cell has nothing before it but the whole line of heads, its own among them. */
const isHeadLine = (before: string, head: string) => before !== head && ` ${before} `.includes(` ${head} `)

/** All texts that may say what a control is for, the most trusted first, and the row it stands in. */
export function describe(
  { root, widget }: Described,
  { holders, labelsOf, findById, tables }: PageReaders,
): Description {
  const input = widget.inputOf(root)
  const isGroup = root.matches('input[type=radio]')
  const group = isGroup ? groupName(root, findById) : undefined
  const start = isGroup ? (radioGroup(root) ?? root.closest('label') ?? root) : drawnAround({ root, widget })
  const nearby = nearbyText(start, holders)
  const table = tables.placeOf(root)
  const parallel = parallelLabel(start, holders)
  const head = table && joinedHead(table.header, table.over)
  const before = parallel || (head && isHeadLine(nearby.before ?? '', head)) ? undefined : nearby.before
  return {
    labels: [
      ...texts('label', group ? group.label : labelsOf(input).map(textOf)),
      ...texts('labelledby', [...(group?.labelledby ?? []), ...labelledBy(input, findById), ...componentName(root)]),
      ...texts('column', [head, parallel]),
      ...texts('before', [before]),
      ...texts('aria', [
        ...(group?.aria ?? []),
        input.getAttribute('aria-label'),
        root.localName.includes('-') ? root.getAttribute('label') : null,
      ]),
      ...texts('after', [isGroup && !radioGroup(root) ? behindRadios(root, holders) : nearby.after]),
      ...texts('placeholder', [input.getAttribute('placeholder'), emptyOption(input), nearby.placeholder]),
      ...texts('title', [input.getAttribute('title')]),
      ...texts(
        'name',
        named.map((name) => input.getAttribute(name)),
      ),
    ],
    unit: nearby.unit,
    row: table && {
      list: listName(table.table),
      index: table.row,
      ...(table.shows ? { shows: table.shows } : {}),
      ...(table.listed ? { listed: table.listed } : {}),
    },
  }
}
