import { grids } from '../page/cell-place.ts'
import type { EmptyList } from '../snapshot.ts'
import { beginning } from './beginnings.ts'
import type { Control } from './find-controls.ts'
import { formBeside } from './form-beside.ts'
import { listName } from './list-name.ts'
import { namesOfDrawn, namesOfTable, showsRows } from './list-names.ts'
import type { PageReaders } from './page-readers.ts'
import { inTopDialog } from './top-dialog.ts'

const lists = new Map<string, WeakRef<Element>>()

/** The table of an empty list, or the button that begins one, by its name. */
export const emptyListNamed = (name: string): Element | undefined => lists.get(name)?.deref()

const headsOf = new WeakMap<Element, readonly string[]>()

/** The names of the columns of such a list. */
export const headsOfList = (list: Element): readonly string[] => headsOf.get(list) ?? []

function noted(root: Element, heads: string[], page: PageReaders): EmptyList {
  const id = listName(root)
  lists.set(id, new WeakRef(root))
  headsOf.set(root, heads)
  const beside = formBeside(root, page)
  const listed = showsRows(root) && root.matches(grids) ? page.tables.listedIn(root) : []
  const given = { ...(beside && { beside }), ...(listed.length > 0 && { listed }) }
  return { id, heads, sections: page.sectionsOf(root), group: page.groupOf(root), ...given }
}

interface Headed {
  root: Element
  heads: readonly string[]
}

/** Whether a table is but how the grid around it is drawn. */
const draws = (grid: Headed, table: Headed) =>
  grid.root !== table.root && grid.root.contains(table.root) && String(grid.heads) === String(table.heads)

/** Tables that have a head but no row to write to yet, which a person would begin with the button that adds one; else that button of a list of cards. */
export function emptyLists(document: Document, controls: readonly Control[], page: PageReaders): EmptyList[] {
  lists.clear()
  const names = new Map<Element, (root: Element, holders: PageReaders['holders']) => string[]>([
    ...[...document.querySelectorAll(grids)].map((root) => [root, namesOfTable] as const),
    ...page.drawn.map((root) => [root, namesOfDrawn] as const),
  ])
  const roots = [...names.keys()].map((root) => ({ root }))
  const found = inTopDialog<{ root: Element }>(document, [...controls, ...roots]).flatMap(({ root }) => {
    const heads = names.get(root)?.(root, page.holders) ?? []
    return heads.length > 0 ? [{ root, heads }] : []
  })
  const headed = found
    .filter((each) => !found.some((other) => draws(other, each)))
    .map(({ root, heads }) => noted(root, heads, page))
  const button = headed.length === 0 ? beginning(document, controls, page) : undefined
  return button ? [noted(button, [], page)] : headed
}
