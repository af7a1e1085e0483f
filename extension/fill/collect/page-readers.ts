import { ancestorsOf, closestAround } from '../page/walk.ts'
import { searchBars } from './bars.ts'
import { pathReader } from './css-path.ts'
import { dateNote } from './date-note.ts'
import { drawnHeads } from './drawn-heads.ts'
import type { Control } from './find-controls.ts'
import { countIds, type FindById, idReader } from './id-reader.ts'
import { sectionReader } from './sections.ts'
import { type TableReader, tableReader } from './table-reader.ts'

/** What is read of a page once and asked for every control. */
export interface PageReaders {
  /** Elements that are controls or have one inside. */
  holders: ReadonlySet<Element>
  /** Bars of inputs for searching. */
  bars: ReadonlySet<Element>
  labelsOf(control: Element): readonly Element[]
  findById: FindById
  tables: TableReader
  /** Lines of names of grids that are drawn with plain boxes. */
  drawn: readonly Element[]
  /** What is said once for all dates of how they are written. */
  dateNote: string | undefined
  sectionsOf(root: Element): string[]
  groupOf(root: Element): string
  pathOf(root: Element): string
}

/** What takes a value or a file, with the widget it is where it is one. */
type Neighbour = Pick<Control, 'root'> & Partial<Pick<Control, 'widget'>>

/** Each button of a choice is a control: the words beside it name no other. */
function holdersOf(controls: readonly Neighbour[]): Set<Element> {
  const holders = new Set<Element>()
  for (const part of controls.flatMap(({ root, widget }) => [root, ...(widget?.parts?.(root) ?? [])])) {
    for (const around of ancestorsOf(part)) {
      if (holders.has(around)) break
      holders.add(around)
    }
  }
  return holders
}

const forms = 'form, dialog, [role="dialog"], [class*="dialog__body"], [class*="drawer-body"], [class*="drawer__body"]'

/** Names the form or dialog a control stands in. */
function groupReader(): PageReaders['groupOf'] {
  const names = new Map<Element | undefined, string>()
  return (root) => {
    const form = closestAround(root, forms)
    const name = names.get(form) ?? `form-${names.size}`
    names.set(form, name)
    return name
  }
}

/** The browser looks through the whole page for the labels of one control; this looks once for all. */
function labelReader(document: Document, findById: FindById): PageReaders['labelsOf'] {
  const labels = Map.groupBy(document.querySelectorAll('label'), (label) =>
    label.htmlFor ? findById(label, label.htmlFor) : label.control,
  )
  return (control) => {
    if (control.getRootNode() === document) return labels.get(control) ?? []
    return 'labels' in control ? [...((control as HTMLInputElement).labels ?? [])] : []
  }
}

export function readNeighbours(document: Document, controls: readonly Neighbour[]): PageReaders {
  const holders = holdersOf(controls)
  const drawn = drawnHeads(document, holders)
  const tables = tableReader(holders)
  const ids = countIds(document)
  const findById = idReader(document, ids)
  return {
    holders,
    bars: searchBars(document, holders),
    findById,
    labelsOf: labelReader(document, findById),
    sectionsOf: sectionReader(holders, tables),
    tables,
    drawn,
    dateNote: dateNote(document),
    groupOf: groupReader(),
    pathOf: pathReader(ids),
  }
}
